package dev.orderly.chaos.load.calling;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Where Keycloak issues tokens for a name and a password. */
final class TokenEndpoint {

    private final HttpClient client;
    private final URI address;

    TokenEndpoint(HttpClient client, URI realm) {
        this.client = client;
        this.address = URI.create(realm + "/protocol/openid-connect/token");
    }

    /** The demo users' password is the name. Empty if Keycloak gives none now. */
    Optional<Tokens.Token> request(String user) throws InterruptedException {
        String form = "grant_type=password&client_id=orderly-cli&username=%s&password=%s".formatted(user, user);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return Answering.await(client.sendAsync(request, BodyHandlers.ofString()))
                .filter(answer -> answer.statusCode() == 200)
                .flatMap(TokenEndpoint::token);
    }

    private static Optional<Tokens.Token> token(HttpResponse<String> answer) {
        return Optional.ofNullable(Json.of(answer)).map(TokenEndpoint::token);
    }

    private static Tokens.Token token(JsonNode body) {
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
        return new Tokens.Token(body.path("access_token").asText(), life);
    }
}
