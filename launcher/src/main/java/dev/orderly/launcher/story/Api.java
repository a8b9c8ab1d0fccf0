package dev.orderly.launcher.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.launcher.Problem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The public HTTP API, used as one demo user. */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    /** @param request method and address, for error messages */
    public record Answer(String request, int status, JsonNode body) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The body of a success. @throws Problem on anything else */
        public JsonNode orThrow() {
            if (!isSuccess()) {
                throw new Problem("%s was answered with %d: %s".formatted(request, status, body));
            }
            return body;
        }
    }

    /** Logs in with the user's name as the password. */
    public static Api as(String user, String realmAddress) {
        Map<String, String> form =
                Map.of("grant_type", "password", "client_id", "orderly-cli", "username", user, "password", user);
        HttpRequest request = Http.form(URI.create(realmAddress + "/protocol/openid-connect/token"), form)
                .timeout(LIMIT)
                .build();
        Answer answer = send(request);
        if (!answer.isSuccess()) {
            throw new Problem("%s cannot log in: %s".formatted(user, answer.body()));
        }
        return new Api(answer.body().path("access_token").asText());
    }

    /** The access token, for other clients. */
    public String token() {
        return token;
    }

    public Answer get(String address) {
        return send(request(address).GET().build());
    }

    public Answer put(String address, Object body) {
        return send(request(address).PUT(BodyPublishers.ofString(write(body))).build());
    }

    /** For what may be repeated anyway. */
    public Answer post(String address) {
        return send(request(address).POST(BodyPublishers.noBody()).build());
    }

    /** @param key makes repeating harmless: the service returns its first answer */
    public Answer post(String address, Object body, String key) {
        return send(request(address)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(write(body)))
                .build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest request) {
        HttpResponse<String> response = Http.send(CLIENT, request, BodyHandlers.ofString());
        try {
            String body = response.body();
            String name = request.method() + " " + request.uri();
            return new Answer(name, response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new Problem("%s did not answer with JSON.".formatted(request.uri()), e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
