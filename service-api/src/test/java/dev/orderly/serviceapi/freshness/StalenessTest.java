package dev.orderly.serviceapi.freshness;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The freshness that callers may demand of the replicas behind an answer. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StalenessTest {

    @Inject
    Parcels parcels;

    private final UUID id = UUID.randomUUID();

    @Test
    void youngReplicasAnswerAndSayTheirAges() {
        await().untilAsserted(() -> read("Orderly-Max-Staleness", "5")
                .statusCode(200)
                .header("Orderly-Replica-Age", containsString("customers=")));
    }

    @Test
    void aRequestWaitsForTheReplicasToBeLookedAtAgain() {
        // The ages are measured every second.
        await().untilAsserted(() -> read("Orderly-Max-Staleness", "0.4")
                .statusCode(200)
                .header("Orderly-Replica-Age", containsString("orders=")));
    }

    @Test
    void oldReplicasDoNotAnswer() {
        read("Orderly-Max-Staleness", "0")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:orderly:problem:too-stale"))
                .body("detail", containsString("customers="))
                .header("Orderly-Replica-Age", containsString("customers="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1e3", "99999999999", "1.2345", "5 s"})
    void anythingButSecondsIsRefused(String malformed) {
        read("Orderly-Max-Staleness", malformed)
                .statusCode(400)
                .body("type", equalTo("urn:orderly:problem:max-staleness-malformed"));
    }

    @Test
    void whoMayNotReadIsToldNothingElse() {
        given().header("Orderly-Max-Staleness", "soon").get("/parcels").then().statusCode(401);
    }

    @Test
    void aReadWaitsForTheVersionThatItsCallerKnowsOf() {
        Topics.publish(CustomerState.TOPIC, customer(id, 7, "kari"));

        read("Orderly-Min-Version", "customer/%s@7".formatted(id)).statusCode(200);
        read("Orderly-Min-Version", "customer/%s@8".formatted(id))
                .statusCode(409)
                .body("type", equalTo("urn:orderly:problem:version-not-there-yet"));
        read("Orderly-Min-Version", "customer/" + id)
                .statusCode(400)
                .body("type", equalTo("urn:orderly:problem:min-version-malformed"));
    }

    @Test
    void aCustomerLearnsNoVersionOfWhatIsSomebodyElses() {
        UUID other = UUID.randomUUID();
        Topics.publish(CustomerState.TOPIC, customer(id, 7, "kari"));
        Topics.publish(CustomerState.TOPIC, customer(other, 7, "ola"));
        read("Orderly-Min-Version", "customer/%s@7,customer/%s@7".formatted(id, other))
                .statusCode(200);

        readAsKari("customer/%s@8".formatted(id)).statusCode(409);
        readAsKari("customer/%s@8".formatted(other)).statusCode(200);
        readAsKari("shipment/%s@8".formatted(parcelOf(id))).statusCode(409);
        readAsKari("shipment/%s@8".formatted(parcelOf(other))).statusCode(200);
    }

    /** An entity that the service owns. */
    private UUID parcelOf(UUID customer) {
        Parcel parcel = new Parcel(UUID.randomUUID(), customer, true);
        inTransaction(() -> parcels.save(parcel));
        return parcel.id();
    }

    private static ValidatableResponse readAsKari(String version) {
        return read(Tokens.of("kari", Roles.CUSTOMER), "Orderly-Min-Version", version);
    }

    private static ValidatableResponse read(String header, String value) {
        return read(Tokens.of("dispatcher", Roles.DISPATCHER), header, value);
    }

    private static ValidatableResponse read(String token, String header, String value) {
        return given().auth()
                .oauth2(token)
                .header(header, value)
                .get("/parcels")
                .then();
    }
}
