package dev.orderly.chaos.load.calling;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A demo user with a way to call services: directly, or through the portal. */
public interface Caller {

    String user();

    /** The program that is called in order to reach the service. */
    String program(String service);

    /** The service's path at that program. */
    String path(String path);

    /** Returns when there is something to call with; that takes as long as Keycloak is away. */
    Credentials credentials() throws InterruptedException;

    /** What proves to be the user: a token, or a session. */
    interface Credentials {

        CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder call);

        /** They were refused, so others are needed. */
        void discard();
    }
}
