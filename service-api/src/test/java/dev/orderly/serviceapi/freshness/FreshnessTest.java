package dev.orderly.serviceapi.freshness;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.freshness.Freshness;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FreshnessTest {

    @Inject
    Freshness freshness;

    @Test
    void aReplicaThatHasReachedTheEndIsYoungAndHasNoLag() {
        Topics.publish(CustomerState.TOPIC, customer(UUID.randomUUID(), 0, "kari"));

        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.of("operator", Roles.OPERATOR))
                .get("/replicas/customers.customer.v1")
                .then()
                .statusCode(200)
                .body("bootstrappedAt", notNullValue())
                .body("lag", equalTo(0))
                .body("age", lessThan(5f)));
    }

    /** Nothing is known of a topic until the broker answers: that is not "filled". */
    @Test
    void howFarAReplicaIsFilledIsUnknownWhileItsTopicIs() {
        assertThat(freshness.of("billing.invoice.v1").fillProgress()).isNull();
    }

    @Test
    void everyReplicaIsListed() {
        given().auth()
                .oauth2(Tokens.of("operator", Roles.OPERATOR))
                .get("/replicas")
                .then()
                .statusCode(200)
                .body("topic", hasItems("customers.customer.v1", "ordering.order.v1"));
    }

    @Test
    void onlyOperatorsLook() {
        given().get("/replicas").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("clerk", Roles.CLERK))
                .get("/replicas")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.forAudience("billing", "operator", Roles.OPERATOR))
                .get("/replicas")
                .then()
                .statusCode(401);
    }

    @Test
    void aTopicThatIsNotReplicatedIsNotFound() {
        given().auth()
                .oauth2(Tokens.of("operator", Roles.OPERATOR))
                .get("/replicas/billing.invoice.v1")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:orderly:problem:not-found"));
    }
}
