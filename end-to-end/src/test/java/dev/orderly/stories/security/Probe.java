package dev.orderly.stories.security;

import dev.orderly.stories.fixtures.RunningOrderly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

/** Calls operations with these headers alone, without following redirects or keeping cookies. */
final class Probe {

    /** An id that nothing has, so that calls with it change nothing. */
    static final String NOTHING = UUID.randomUUID().toString();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** Calls the service itself about nothing. */
    static int status(Operation operation, Map<String, String> headers) {
        return send(operation.method(), operation.address(NOTHING), "{}", headers)
                .statusCode();
    }

    /** Calls the operation through the gateway about nothing, as a script of the portal. */
    static int statusAtTheGateway(Operation operation, Map<String, String> headers) {
        String address = RunningOrderly.address("gateway") + operation.pathAtTheGateway(NOTHING);
        return send(operation.method(), address, "{}", headers, "X-Requested-With", "JavaScript")
                .statusCode();
    }

    /** @param body for methods that take one */
    static HttpResponse<String> send(
            String method, String address, String body, Map<String, String> headers, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        if (more.length > 0) {
            request.headers(more);
        }
        if (method.equals("POST") || method.equals("PUT")) {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Probe() {}
}
