package dev.orderly.stories.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.orderly.launcher.Modules;
import dev.orderly.stories.fixtures.Account;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation refuses every token that Keycloak did not issue for that service, for now. */
@ExtendWith(RunningOrderly.class)
class ForgedTokenStory {

    private final Matrix matrix = Matrix.read();
    private final String name = "forged-" + UUID.randomUUID();
    private final Person customer = Realm.newCustomer(name);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void noOperationTakesATokenThatIsNotKeycloaks() throws IOException, GeneralSecurityException {
        HttpServer attackers = server();
        try {
            String genuine = customer.token();
            Map<String, String> forgeries = Forgeries.of(
                    genuine,
                    Tokens.keyOf(genuine),
                    "http://localhost:" + attackers.getAddress().getPort());

            assertThat(Probe.status(new Operation("ordering", "GET", "/orders"), Probe.bearer(genuine)))
                    .as("with the genuine token")
                    .isEqualTo(200);
            assertThat(accepted(forgeries)).isEmpty();
            assertThat(asked).as("requests that a token caused").isEmpty();
        } finally {
            attackers.stop(0);
        }
    }

    @Test
    void noOperationTakesATokenOfKeycloaksForSomethingElse() {
        Map<String, String> tokens = new HashMap<>(Tokens.othersOf(name));
        tokens.put("another realm's token", Account.ofAnotherRealm().token());
        tokens.put("tomorrow's token", Account.ofTomorrow().token());
        tokens.put("a token for the broker", Account.atTheBroker("billing").token());
        tokens.put("an expired token", expired());

        assertThat(accepted(tokens)).isEmpty();
        assertThat(Crowd.complaints(
                        matrix.operations(),
                        // A service's account has tokens for the other services, not for itself.
                        operation -> complaint(
                                operation,
                                "a token for the other services",
                                Probe.bearer(Tokens.ofService(operation.service())))))
                .isEmpty();
    }

    @Test
    void noOperationAnswersWithoutATokenWhereItBelongs() {
        String genuine = customer.token();
        List<Map<String, String>> headers = List.of(
                Map.of(),
                Map.of("Authorization", ""),
                Map.of("Authorization", "Bearer"),
                Map.of("Authorization", "Bearer "),
                Map.of("Authorization", "Basic " + genuine),
                Map.of("Authorization", genuine),
                Map.of("Authorization", "Bearer " + genuine + " " + genuine),
                Map.of("Proxy-Authorization", "Bearer " + genuine),
                Map.of("X-Forwarded-Authorization", "Bearer " + genuine),
                Map.of("X-Forwarded-User", "operator", "X-Remote-User", "operator"),
                Map.of("Cookie", "access_token=" + genuine + "; q_session=" + genuine));

        assertThat(Crowd.complaints(
                        matrix.operations(),
                        operation -> headers.stream()
                                .flatMap(each ->
                                        complaint(operation, each.keySet().toString(), each))))
                .isEmpty();
    }

    /** A token is read to the second; it was valid once. */
    private static String expired() {
        String token = Account.unknownToTheBroker(Duration.ofSeconds(8)).token();
        Operation any = new Operation(Modules.SERVICES.getFirst(), "GET", "/replicas");
        assertThat(Probe.status(any, Probe.bearer(token))).isEqualTo(403);
        await().atMost(Duration.ofSeconds(30)).until(() -> Probe.status(any, Probe.bearer(token)) == 401);
        return token;
    }

    private List<String> accepted(Map<String, String> tokens) {
        return Crowd.complaints(
                matrix.operations(),
                operation -> tokens.entrySet().stream()
                        .flatMap(token -> complaint(operation, token.getKey(), Probe.bearer(token.getValue()))));
    }

    private static Stream<String> complaint(Operation operation, String with, Map<String, String> headers) {
        int status = Probe.status(operation, headers);
        return status == 401
                ? Stream.empty()
                : Stream.of("%s with %s is answered with %d".formatted(operation, with, status));
    }

    private HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
