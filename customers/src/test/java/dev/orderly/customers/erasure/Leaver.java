package dev.orderly.customers.erasure;

import static dev.orderly.customers.fixtures.Requests.asClerk;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.ErasureState;
import dev.orderly.customers.fixtures.Profiles;
import dev.orderly.customers.fixtures.Requests;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.fixtures.Topics;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A test's own customer, who asks to be erased, and what the other services answer. */
final class Leaver {

    static final List<StateTopic<ErasureState>> SERVICES =
            List.of(ErasureState.ORDERING, ErasureState.WAREHOUSE, ErasureState.SHIPPING, ErasureState.BILLING);

    final String user = UUID.randomUUID().toString();
    final String name = "Ada " + UUID.randomUUID();
    String id = "";

    void signUp() {
        id = asUser().body(Profiles.named(name)).put("/customers/me").path("id");
    }

    RequestSpecification asUser() {
        return Requests.asCustomer(user);
    }

    ValidatableResponse leave() {
        return asUser().delete("/customers/me").then().statusCode(202);
    }

    /** Publishes ordering's answer to the request that the customer made at that version. */
    void orderingAnswers(ErasureState.Status status, long customerVersion) {
        Topics.publish(
                ErasureState.ORDERING,
                new ErasureState(
                        UUID.fromString(id), customerVersion, status, customerVersion, Instant.EPOCH, null, null));
    }

    void isForgottenBy(StateTopic<ErasureState> service) {
        Topics.publish(
                service,
                new ErasureState(
                        UUID.fromString(id), 100, ErasureState.Status.ERASED, null, Instant.EPOCH, "all", null));
    }

    void awaitStage(ErasureStage stage) {
        await().untilAsserted(() -> erasure().body("stage", equalTo(stage.name())));
    }

    ValidatableResponse erasure() {
        return asClerk().get("/customers/{id}/erasure", id).then().statusCode(200);
    }
}
