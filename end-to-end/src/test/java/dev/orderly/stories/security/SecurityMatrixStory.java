package dev.orderly.stories.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.launcher.story.Browser;
import dev.orderly.stories.fixtures.Browsers;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.RunningOrderly;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls every operation of every service as every identity, with ids that do not exist, so that nothing changes. */
@ExtendWith(RunningOrderly.class)
class SecurityMatrixStory {

    private final Matrix matrix = Matrix.read();

    @Test
    void theMatrixNamesEveryOperation() {
        assertThat(matrix.operations()).containsExactlyInAnyOrderElementsOf(Operation.all());
    }

    @Test
    void whoIsNamedIsLetInAndNobodyElse() {
        Person customer = Realm.newCustomer("matrix-" + UUID.randomUUID());

        assertThat(Crowd.complaints(
                        matrix.operations(),
                        operation -> Stream.of(Identity.values())
                                .flatMap(identity -> complaint(
                                        operation + " as " + identity,
                                        Probe.status(
                                                operation, Probe.bearer(identity.token(operation.service(), customer))),
                                        matrix.statusOf(operation, identity)))))
                .isEmpty();
    }

    @Test
    void theGatewayLetsInWhomTheServicesLetIn() {
        String customer = "matrix-" + UUID.randomUUID();
        Realm.newCustomer(customer);
        Map<Identity, Browser> signedIn = new EnumMap<>(Identity.class);
        people().forEach(identity -> signedIn.put(
                identity, Browsers.signedIn(identity == Identity.CUSTOMER ? customer : identity.userName())));

        assertThat(Crowd.complaints(
                        matrix.operations(),
                        operation -> people().flatMap(identity -> {
                            HttpResponse<String> answer =
                                    callAtTheGateway(requireNonNull(signedIn.get(identity)), operation);
                            return complaint(
                                    operation + " at the gateway as " + identity + " (" + answer.body() + ")",
                                    answer.statusCode(),
                                    matrix.statusOf(operation, identity));
                        })))
                .isEmpty();
    }

    @Test
    void atTheGatewayATokenIsNoSession() {
        Person customer = Realm.newCustomer("matrix-" + UUID.randomUUID());

        assertThat(Crowd.complaints(matrix.operations(), operation -> {
                    String genuine = matrix.letIn(operation).getFirst().token(operation.service(), customer);
                    return Stream.of(
                                    Map.<String, String>of(),
                                    Probe.bearer(genuine),
                                    Map.of("Cookie", "q_session=" + genuine))
                            .flatMap(headers -> complaint(
                                    operation + " at the gateway with " + headers.keySet(),
                                    Probe.statusAtTheGateway(operation, headers),
                                    401));
                }))
                .isEmpty();
    }

    private static Stream<Identity> people() {
        return Arrays.stream(Identity.values()).filter(identity -> identity != Identity.REPLICATOR);
    }

    private static HttpResponse<String> callAtTheGateway(Browser browser, Operation operation) {
        return browser.call(
                operation.method(), operation.pathAtTheGateway(Probe.NOTHING), operation.takesBody() ? "{}" : "");
    }

    private static Stream<String> complaint(String what, int status, int expected) {
        return status == expected
                ? Stream.empty()
                : Stream.of("%s is answered with %d, not %d".formatted(what, status, expected));
    }
}
