package dev.orderly.chaos.load.calling;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A user who calls the services with a token. */
record Direct(String user, Tokens tokens, HttpClient client) implements Caller {

    @Override
    public String program(String service) {
        return service;
    }

    @Override
    public String path(String path) {
        return path;
    }

    @Override
    public Credentials credentials() throws InterruptedException {
        String token = tokens.get();
        return new Credentials() {

            @Override
            public CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder call) {
                return client.sendAsync(
                        call.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            }

            @Override
            public void discard() {
                tokens.discard(token);
            }
        };
    }
}
