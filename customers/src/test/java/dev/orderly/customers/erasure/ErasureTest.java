package dev.orderly.customers.erasure;

import static io.restassured.RestAssured.given;
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
import dev.orderly.contracts.Roles;
import dev.orderly.customers.fixtures.AdminApi;
import dev.orderly.customers.fixtures.AdminApi.Realm;
import dev.orderly.customers.fixtures.Broadcast;
import dev.orderly.customers.fixtures.Profiles;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.States;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.fixtures.Transactions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(AdminApi.class)
class ErasureTest {

    private static final List<StateTopic<ErasureState>> TOPICS =
            List.of(ErasureState.ORDERING, ErasureState.WAREHOUSE, ErasureState.SHIPPING, ErasureState.BILLING);

    private final String user = UUID.randomUUID().toString();
    private final String name = "Ada " + UUID.randomUUID();
    private String id = "";

    @BeforeEach
    void signUp() {
        id = asUser().body(Profiles.named(name)).put("/customers/me").path("id");
    }

    @AfterEach
    void keycloakIsBack() {
        AdminApi.setRealm(Realm.KNOWS_EVERYBODY);
    }

    private RequestSpecification asUser() {
        return given().auth().oauth2(Tokens.of(user, Roles.CUSTOMER)).contentType(ContentType.JSON);
    }

    private static RequestSpecification asClerk() {
        return given().auth().oauth2(Tokens.of("clerk", Roles.CLERK)).contentType(ContentType.JSON);
    }

    private ValidatableResponse leave() {
        return asUser().delete("/customers/me").then().statusCode(202);
    }

    /** Publishes ordering's answer to the request that the customer made at that version. */
    private void orderingAnswers(ErasureState.Status status, long customerVersion) {
        Topics.publish(
                ErasureState.ORDERING,
                new ErasureState(
                        UUID.fromString(id), customerVersion, status, customerVersion, Instant.EPOCH, null, null));
    }

    private void forgets(StateTopic<ErasureState> service) {
        Topics.publish(
                service,
                new ErasureState(
                        UUID.fromString(id), 100, ErasureState.Status.ERASED, null, Instant.EPOCH, "all", null));
    }

    private void awaitStage(ErasureStage stage) {
        await().untilAsserted(() -> erasure().body("stage", equalTo(stage.name())));
    }

    private ValidatableResponse erasure() {
        return asClerk().get("/customers/{id}/erasure", id).then().statusCode(200);
    }

    @Test
    void aCustomerIsForgottenStepByStep() {
        leave().header("Location", endsWith("/customers/me/erasure"))
                .header("Orderly-Version", "customer/" + id + "@1")
                .body("stage", equalTo("REQUESTED"))
                .body("services.service", contains("billing", "ordering", "shipping", "warehouse"));
        asUser().get("/customers/me").then().statusCode(200).body("status", equalTo("ERASING"));
        asUser().body(Profiles.named("Eve"))
                .put("/customers/me")
                .then()
                .statusCode(409)
                .body("type", endsWith(":customer-erased"));

        orderingAnswers(ErasureState.Status.AGREED, 1);
        awaitStage(ErasureStage.FORGETTING);
        await().untilAsserted(() -> assertThat(Broadcast.statesOf(id))
                .last()
                .isEqualTo(new CustomerState(
                        UUID.fromString(id), 2, null, CustomerState.Status.ERASED, null, null, null, null, null)));
        isUnknown();

        TOPICS.subList(0, 3).forEach(this::forgets);
        await().untilAsserted(() -> erasure().body("services.findAll { it.status == 'ERASED' }", hasSize(3)));
        erasure().body("stage", equalTo("FORGETTING"));
        forgets(ErasureState.BILLING);

        awaitStage(ErasureStage.COMPLETED);
        erasure().body("services.status", everyItem(equalTo("ERASED"))).body("endedAt", not(equalTo(null)));
        assertThat(AdminApi.deleted()).containsOnlyOnce(user);
        await().untilAsserted(() -> assertThat(Topics.read(CustomerState.TOPIC, UUID.fromString(id))
                        .getLast()
                        .value())
                .isNull());
        isUnknown();
        assertThat(Transactions.tablesContaining(name)).isEmpty();
        assertThat(Transactions.tablesContaining(user)).isEmpty();
    }

    /** To every caller, though a token of the user may still be valid. */
    private void isUnknown() {
        asUser().get("/customers/me").then().statusCode(404);
        asClerk().get("/customers/{id}", id).then().statusCode(404);
        asClerk().delete("/customers/{id}", id).then().statusCode(404);
        asClerk().body(Profiles.named("Eve")).put("/customers/{id}", id).then().statusCode(404);
        asClerk().get("/customers").then().body("items.id", not(hasItem(id)));
        asUser().body(Profiles.named("Eve"))
                .put("/customers/me")
                .then()
                .statusCode(409)
                .body("type", endsWith(":customer-erased"));
        asUser().get("/customers/me/erasure").then().statusCode(200).body("customerId", equalTo(id));
    }

    @Test
    void whoHasOpenOrdersStaysAsItWasAndMayAskAgain() {
        asClerk().post("/customers/{id}/block", id).then().statusCode(200);
        leave();
        orderingAnswers(ErasureState.Status.REFUSED, 2);
        awaitStage(ErasureStage.REFUSED);
        asUser().get("/customers/me")
                .then()
                .body("status", equalTo("BLOCKED"))
                .body("name", equalTo(name))
                .header("ETag", "\"3\"");

        leave().body("stage", equalTo("REQUESTED"));
        orderingAnswers(ErasureState.Status.AGREED, 4);
        awaitStage(ErasureStage.FORGETTING);
    }

    @Test
    void anOrderThatIsKnownToBeOpenRefusesAtOnce() {
        OrderState order = States.order(UUID.randomUUID(), 0, UUID.fromString(id), OrderState.Status.CONFIRMED);
        Topics.publish(OrderState.TOPIC, order);
        await().until(() -> !Transactions.rows("select 1 from replica_order where key = $1", order.id())
                .isEmpty());

        asUser().delete("/customers/me").then().statusCode(409).body("type", endsWith(":customer-has-open-orders"));
        asUser().get("/customers/me").then().body("status", equalTo("ACTIVE"));
        asClerk().get("/customers/{id}/erasure", id).then().statusCode(404);
    }

    @Test
    void askingTwiceIsAskingOnce() {
        List<Response> answers = IntStream.range(0, 6)
                .mapToObj(time -> CompletableFuture.supplyAsync(
                        () -> asClerk().delete("/customers/{id}", id), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(202);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("requestedAt"))
                .containsOnly(answers.getFirst().<String>path("requestedAt"));
        asUser().get("/customers/me").then().header("ETag", "\"1\"");
    }

    @Test
    void onlyTheVersionThatWasSeenIsErased() {
        asUser().header("If-Match", "\"7\"").delete("/customers/me").then().statusCode(412);
        asUser().header("If-Match", "\"0\"").delete("/customers/me").then().statusCode(202);
    }

    @Test
    void theUserIsDeletedOnceKeycloakIsBack() {
        AdminApi.setRealm(Realm.IS_AWAY);
        leave();
        orderingAnswers(ErasureState.Status.AGREED, 1);
        awaitStage(ErasureStage.FORGETTING);
        TOPICS.forEach(this::forgets);
        awaitStage(ErasureStage.FORGOTTEN);
        asUser().body(Profiles.named("Eve")).put("/customers/me").then().statusCode(409);
        assertThat(AdminApi.deleted()).doesNotContain(user);

        AdminApi.setRealm(Realm.KNOWS_EVERYBODY);
        awaitStage(ErasureStage.COMPLETED);
        assertThat(AdminApi.deleted()).contains(user);
    }

    @Test
    void aUserWhomKeycloakDoesNotKnowHasBeenDeleted() {
        AdminApi.setRealm(Realm.KNOWS_NOBODY);
        leave();
        orderingAnswers(ErasureState.Status.AGREED, 1);
        awaitStage(ErasureStage.FORGETTING);
        TOPICS.forEach(this::forgets);

        awaitStage(ErasureStage.COMPLETED);
        assertThat(AdminApi.deleted()).doesNotContain(user);
    }

    @Test
    void nobodyHasBeenDeletedWhereNoRealmIs() {
        AdminApi.setRealm(Realm.IS_ELSEWHERE);
        leave();
        orderingAnswers(ErasureState.Status.AGREED, 1);
        awaitStage(ErasureStage.FORGETTING);
        TOPICS.forEach(this::forgets);
        // Two calls: one for the user, one for the realm. The second round begins after the first has failed.
        await().until(() -> AdminApi.calls() > 2);
        awaitStage(ErasureStage.FORGOTTEN);

        AdminApi.setRealm(Realm.KNOWS_EVERYBODY);
        awaitStage(ErasureStage.COMPLETED);
        assertThat(AdminApi.deleted()).contains(user);
    }

    @Test
    void nobodyIsErasedWhoIsNot() {
        asClerk().delete("/customers/{id}", UUID.randomUUID()).then().statusCode(404);
        asClerk().get("/customers/{id}/erasure", id).then().statusCode(404);
        asUser().get("/customers/me/erasure").then().statusCode(404);
    }
}
