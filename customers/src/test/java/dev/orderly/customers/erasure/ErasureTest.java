package dev.orderly.customers.erasure;

import static dev.orderly.customers.fixtures.Requests.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.customers.fixtures.AdminApi;
import dev.orderly.customers.fixtures.Broadcast;
import dev.orderly.customers.fixtures.Profiles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.States;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.fixtures.Transactions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(AdminApi.class)
class ErasureTest {

    private final Leaver leaver = new Leaver();

    @BeforeEach
    void signUp() {
        leaver.signUp();
    }

    @Test
    void aCustomerIsForgottenStepByStep() {
        leaver.leave()
                .header("Location", endsWith("/customers/me/erasure"))
                .header("Orderly-Version", "customer/" + leaver.id + "@1")
                .body("stage", equalTo("REQUESTED"))
                .body("services.service", contains("billing", "ordering", "shipping", "warehouse"));
        leaver.asUser().get("/customers/me").then().statusCode(200).body("status", equalTo("ERASING"));
        leaver.asUser()
                .body(Profiles.named("Eve"))
                .put("/customers/me")
                .then()
                .statusCode(409)
                .body("type", endsWith(":customer-erased"));

        leaver.orderingAnswers(ErasureState.Status.AGREED, 1);
        leaver.awaitStage(ErasureStage.FORGETTING);
        await().untilAsserted(() -> assertThat(Broadcast.statesOf(leaver.id))
                .last()
                .isEqualTo(new CustomerState(
                        UUID.fromString(leaver.id),
                        2,
                        null,
                        CustomerState.Status.ERASED,
                        null,
                        null,
                        null,
                        null,
                        null)));
        isUnknown();

        Leaver.SERVICES.subList(0, 3).forEach(leaver::isForgottenBy);
        await().untilAsserted(() -> leaver.erasure().body("services.findAll { it.status == 'ERASED' }", hasSize(3)));
        leaver.erasure().body("stage", equalTo("FORGETTING"));
        leaver.isForgottenBy(ErasureState.BILLING);

        leaver.awaitStage(ErasureStage.COMPLETED);
        leaver.erasure().body("services.status", everyItem(equalTo("ERASED"))).body("endedAt", not(equalTo(null)));
        assertThat(AdminApi.deleted()).containsOnlyOnce(leaver.user);
        await().untilAsserted(() -> assertThat(Topics.read(CustomerState.TOPIC, UUID.fromString(leaver.id))
                        .getLast()
                        .value())
                .isNull());
        isUnknown();
        assertThat(Transactions.tablesContaining(leaver.name)).isEmpty();
        assertThat(Transactions.tablesContaining(leaver.user)).isEmpty();
    }

    /** To every caller, though a token of the user may still be valid. */
    private void isUnknown() {
        leaver.asUser().get("/customers/me").then().statusCode(404);
        asClerk().get("/customers/{id}", leaver.id).then().statusCode(404);
        asClerk().delete("/customers/{id}", leaver.id).then().statusCode(404);
        asClerk()
                .body(Profiles.named("Eve"))
                .put("/customers/{id}", leaver.id)
                .then()
                .statusCode(404);
        asClerk().get("/customers").then().body("items.id", not(hasItem(leaver.id)));
        leaver.asUser()
                .body(Profiles.named("Eve"))
                .put("/customers/me")
                .then()
                .statusCode(409)
                .body("type", endsWith(":customer-erased"));
        leaver.asUser().get("/customers/me/erasure").then().statusCode(200).body("customerId", equalTo(leaver.id));
    }

    @Test
    void whoHasOpenOrdersStaysAsItWasAndMayAskAgain() {
        asClerk().post("/customers/{id}/block", leaver.id).then().statusCode(200);
        leaver.leave();
        leaver.orderingAnswers(ErasureState.Status.REFUSED, 2);
        leaver.awaitStage(ErasureStage.REFUSED);
        leaver.asUser()
                .get("/customers/me")
                .then()
                .body("status", equalTo("BLOCKED"))
                .body("name", equalTo(leaver.name))
                .header("ETag", "\"3\"");

        leaver.leave().body("stage", equalTo("REQUESTED"));
        leaver.orderingAnswers(ErasureState.Status.AGREED, 4);
        leaver.awaitStage(ErasureStage.FORGETTING);
    }

    @Test
    void anOrderThatIsKnownToBeOpenRefusesAtOnce() {
        OrderState order = States.order(UUID.randomUUID(), 0, UUID.fromString(leaver.id), OrderState.Status.CONFIRMED);
        Topics.publish(OrderState.TOPIC, order);
        await().until(() -> !Transactions.rows("select 1 from replica_order where key = $1", order.id())
                .isEmpty());

        leaver.asUser()
                .delete("/customers/me")
                .then()
                .statusCode(409)
                .body("type", endsWith(":customer-has-open-orders"));
        leaver.asUser().get("/customers/me").then().body("status", equalTo("ACTIVE"));
        asClerk().get("/customers/{id}/erasure", leaver.id).then().statusCode(404);
    }

    @Test
    void askingTwiceIsAskingOnce() {
        List<Response> answers = IntStream.range(0, 6)
                .mapToObj(time -> CompletableFuture.supplyAsync(
                        () -> asClerk().delete("/customers/{id}", leaver.id), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(202);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("requestedAt"))
                .containsOnly(answers.getFirst().<String>path("requestedAt"));
        leaver.asUser().get("/customers/me").then().header("ETag", "\"1\"");
    }

    @Test
    void onlyTheVersionThatWasSeenIsErased() {
        leaver.asUser()
                .header("If-Match", "\"7\"")
                .delete("/customers/me")
                .then()
                .statusCode(412);
        leaver.asUser()
                .header("If-Match", "\"0\"")
                .delete("/customers/me")
                .then()
                .statusCode(202);
    }

    @Test
    void nobodyIsErasedWhoIsNot() {
        asClerk().delete("/customers/{id}", UUID.randomUUID()).then().statusCode(404);
        asClerk().get("/customers/{id}/erasure", leaver.id).then().statusCode(404);
        leaver.asUser().get("/customers/me/erasure").then().statusCode(404);
    }
}
