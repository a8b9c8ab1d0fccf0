package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.comparison.Comparison;
import dev.orderly.statetransfer.comparison.Comparisons;
import dev.orderly.statetransfer.comparison.Difference;
import dev.orderly.statetransfer.comparison.Difference.Kind;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.replica.Replica;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ComparisonTest {

    private static final String TOPIC = ShipmentState.TOPIC.name();

    @Inject
    Parcels parcels;

    @Inject
    Replica<ShipmentState> shipments;

    @Inject
    Comparisons comparisons;

    @Inject
    MeterRegistry meters;

    private final UUID customer = UUID.randomUUID();

    /** The port is known only when the service under test has started. */
    @BeforeEach
    void theOwnerOfShipmentsIsTheServiceItself() {
        System.setProperty("state-transfer.owners.shipping", "http://localhost:" + RestAssured.port);
    }

    @AfterAll
    static void forgetTheOwner() {
        System.clearProperty("state-transfer.owners.shipping");
    }

    @AfterEach
    void theReplicaIsWhole() {
        post("heal").statusCode(200);
        becomesWhole();
    }

    @Test
    void whatWasDoneToAReplicaByHandIsFoundAndHealed() {
        UUID deleted = replicated();
        UUID changed = replicated();
        UUID behind = replicated();
        UUID ahead = replicated();
        UUID hidden = replicated();
        UUID added = UUID.randomUUID();
        byHand("delete from replica_shipment where key = $1", deleted);
        byHand(
                "update replica_shipment set state = jsonb_set(state, '{carrier}', '\"nobody\"') where key = $1",
                changed);
        byHand("update replica_shipment set version = 0 where key = $1", behind);
        byHand("update replica_shipment set version = 1000 where key = $1", ahead);
        byHand("update replica_shipment set state = null where key = $1", hidden);
        byHand(
                "insert into replica_shipment (key, version, state) select $1, 7, state from outbox where key = $2",
                added,
                ahead);

        Map<UUID, Kind> found = kinds(post("compare").statusCode(200));

        assertThat(found)
                .isEqualTo(Map.of(
                        deleted, Kind.MISSING,
                        changed, Kind.DIFFERING,
                        behind, Kind.STALE,
                        ahead, Kind.AHEAD,
                        hidden, Kind.MISSING,
                        added, Kind.EXTRA));
        assertThat(meters.get("state.transfer.replica.differences")
                        .tag("topic", TOPIC)
                        .gauge()
                        .value())
                .isEqualTo(6);

        post("heal").statusCode(200).body("differences", equalTo(6));

        becomesWhole();
        assertThat(rows(
                        "select 1 from outbox join replica_shipment using (key, version, hash) where key = any($1)",
                        (Object) new UUID[] {deleted, changed, behind, ahead, hidden}))
                .hasSize(5);
        assertThat(rows("select deleted from replica_shipment where key = $1", added))
                .containsExactly(new Object[] {true});
    }

    @Test
    void whileTheOwnerGoesOnChangingNothingIsTakenForADifference() throws Exception {
        replicated();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> changing = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                UUID id = save();
                inTransaction(() -> parcels.findById(id).flatMap(parcels::remove));
            }
        });

        List<Comparison> found = Stream.generate(this::compare).limit(5).toList();
        enough.set(true);
        changing.get();

        assertThat(found)
                .allSatisfy(comparison -> assertThat(comparison.listed()).isEmpty());
    }

    @Test
    void anOwnerWhoDoesNotAnswerIsNamed() {
        given().auth()
                .oauth2(Tokens.of("operator", Roles.OPERATOR))
                .post("/replicas/customers.customer.v1/compare")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:orderly:problem:owner-unreachable"))
                .body("detail", containsString("customers cannot be asked at http://localhost:1"));
    }

    @Test
    void anOwnerThatAnswersSomethingElseIsAFaultAndNotAnOutage() {
        System.setProperty("state-transfer.owners.shipping", "http://localhost:" + RestAssured.port + "/nowhere");
        try {
            post("compare").statusCode(500).body("type", equalTo("urn:orderly:problem:internal-error"));
        } finally {
            theOwnerOfShipmentsIsTheServiceItself();
        }
    }

    @Test
    void bothSidesDigestAlike() {
        replicated();
        compare();

        await().untilAsserted(() -> assertThat(digest("/states/")).isEqualTo(digest("/replicas/")));
    }

    @Test
    void onlyOperatorsCompareAndHeal() {
        for (String what : List.of("compare", "heal")) {
            given().auth()
                    .oauth2(Tokens.ofService("customers"))
                    .post("/replicas/" + TOPIC + "/" + what)
                    .then()
                    .statusCode(403);
        }
    }

    // A state that is still to be sent again counts as in flight, not as a difference.
    private static void becomesWhole() {
        await().untilAsserted(
                        () -> post("compare").body("differences", equalTo(0)).body("inFlight", equalTo(0)));
    }

    private Comparison compare() {
        try {
            return comparisons.compare(shipments);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse post(String what) {
        return given().auth()
                .oauth2(Tokens.of("operator", Roles.OPERATOR))
                .post("/replicas/" + TOPIC + "/" + what)
                .then();
    }

    private static Map<UUID, Kind> kinds(ValidatableResponse comparison) {
        return comparison.extract().body().as(Comparison.class).listed().stream()
                .collect(Collectors.toMap(Difference::key, Difference::kind));
    }

    private static Map<String, Object> digest(String of) {
        List<Map<String, Object>> buckets = given().auth()
                .oauth2(Tokens.ofService("customers"))
                .get(of + TOPIC + "/digest")
                .then()
                .statusCode(200)
                .extract()
                .path("buckets");
        return buckets.stream().collect(Collectors.toMap(bucket -> (String) bucket.get("bucket"), Function.identity()));
    }

    /** A parcel at version 1 whose state has arrived in the replica. */
    private UUID replicated() {
        UUID id = save();
        inTransaction(() -> parcels.findById(id).flatMap(parcel -> {
            parcel.assignCarrier("Bring");
            return parcels.save(parcel);
        }));
        await().until(() -> !rows("select 1 from replica_shipment where key = $1 and version = 1", id)
                .isEmpty());
        return id;
    }

    private UUID save() {
        UUID id = UUID.randomUUID();
        inTransaction(() -> parcels.save(new Parcel(id, customer, true)));
        return id;
    }

    private static void byHand(String statement, Object... parameters) {
        inTransaction(() -> Sql.update(statement, parameters));
    }
}
