package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.States.order;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.Headers;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Backup;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.gate.WriteGate;
import dev.orderly.statetransfer.gate.WriteGateHealth;
import dev.orderly.statetransfer.recovery.RecoveredStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.health.api.Wellness;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner does when its topics are ahead of its database. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RestoredOwnerTest {

    private static final String TOPIC = ShipmentState.TOPIC.name();
    private static final String MARK_DIRTY =
            "insert into outbox_dirty (topic, key) select topic, key from outbox where ";

    @Inject
    Parcels parcels;

    @Inject
    WriteGate gate;

    @Inject
    RecoveredStates recovered;

    @Inject
    @Wellness
    WriteGateHealth health;

    @Inject
    MeterRegistry meters;

    private final UUID changed = UUID.randomUUID();
    private final UUID removed = UUID.randomUUID();
    private final UUID made = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private Backup backup;

    /** After the backup, one parcel is changed twice, one is removed, and one is created. */
    @BeforeEach
    void takeABackupAndGoOn() {
        save(new Parcel(changed, customer, true));
        save(new Parcel(removed, customer, true));
        allIsSent();
        backup = Backup.of("parcel", "outbox", "outbox_dirty", "relayed");
        assignCarrier(changed, "Bring");
        assignCarrier(changed, "Posten");
        inTransaction(() -> parcels.findById(removed).flatMap(parcels::remove));
        save(new Parcel(made, customer, true));
        assignCarrier(made, "Bring");
        allIsSent();
    }

    @AfterEach
    void adoptWhatIsLeft() {
        backup.drop();
        if (gate.isClosed()) {
            adopt();
        }
        goesOn();
    }

    @Test
    void whatWasSentJustBeforeACrashIsNoNews() {
        // The broker has everything, but the database records neither how far the relay got nor what is clean.
        change("delete from relayed");
        change(MARK_DIRTY + "topic = '%s'".formatted(TOPIC));
        Backup.newLeader();

        await().until(() ->
                !rows("select 1 from relayed where topic = $1", TOPIC).isEmpty());
        allIsSent();
        assertThat(rows("select 1 from ahead")).isEmpty();
        assertThat(gate.isClosed()).isFalse();
    }

    @Test
    void theOwnerSaysWhatIsAhead() {
        restore();

        as(Roles.OPERATOR)
                .get("/states")
                .then()
                .statusCode(200)
                .body("find { it.topic == '%s' }.ahead".formatted(TOPIC), equalTo(3));
        assertThat(meters.get("state.transfer.states.ahead")
                        .tag("topic", TOPIC)
                        .gauge()
                        .value())
                .isEqualTo(3);
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void nothingIsChangedUntilItIsAdopted() {
        restore();

        assertThatThrownBy(() -> save(new Parcel(UUID.randomUUID(), customer, true)))
                .hasStackTraceContaining("OwnerRestored");
        as(Roles.DISPATCHER)
                .body("DHL")
                .put("/parcels/" + changed)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "60")
                .body("type", equalTo("urn:orderly:problem:owner-restored"))
                .body("detail", containsString("./orderly adopt"));
        assertThat(rows("select version, carrier from parcel where id = $1", changed))
                .containsExactly(new Object[] {0L, null});
    }

    @Test
    void nothingIsSentUntilItIsAdopted() {
        restore();
        change(MARK_DIRTY + "key = '%s'".formatted(changed));
        List<Long> before = versions(changed);

        // The relay runs every second.
        await().during(Duration.ofMillis(2_500)).until(() -> versions(changed).equals(before));

        adopt();

        goesOn();
        allIsSent();
        assertThat(versions(changed)).startsWith(before.toArray(Long[]::new)).isSorted();
    }

    @Test
    void decisionsWaitUntilItIsAdoptedAndAreMadeThen() {
        restore();
        UUID orderId = UUID.randomUUID();
        Topics.publish(CustomerState.TOPIC, customer(customer, 0, "kari"));
        Topics.publish(OrderState.TOPIC, order(orderId, 0, customer, OrderState.Status.CONFIRMED));

        adopt();

        await().until(() -> !rows("select 1 from parcel where id = $1", orderId).isEmpty());
        assertThat(rows("select 1 from dead_letter where key = $1", Buffer.buffer(orderId.toString())))
                .isEmpty();
    }

    @Test
    void whatIsAdoptedIsWhatTheTopicSays() {
        restore();

        adopt().body("adopted", equalTo(3)).body("left", equalTo(0)).body("refused", empty());

        assertThat(rows("select version, carrier, customer_id from parcel where id = $1", changed))
                .containsExactly(new Object[] {2L, "Posten", customer});
        assertThat(rows("select version, carrier, customer_id from parcel where id = $1", made))
                .containsExactly(new Object[] {1L, "Bring", customer});
        assertThat(rows("select 1 from parcel where id = $1", removed)).isEmpty();
        assertThat(rows("select version, state is null from outbox where key = $1", removed))
                .containsExactly(new Object[] {1L, true});
        UUID[] adopted = {changed, made, removed};
        assertThat(rows("select 1 from outbox_dirty where key = any($1)", (Object) adopted))
                .isEmpty();
    }

    @Test
    void versionsGoOnAboveWhatWasAdopted() {
        restore();
        adopt();
        goesOn();

        assignCarrier(changed, "DHL");
        assignCarrier(made, "DHL");
        allIsSent();

        assertThat(versions(changed)).isSorted().containsOnly(0L, 1L, 2L, 3L).endsWith(3L);
        assertThat(versions(made)).endsWith(2L).isSorted();
    }

    @Test
    void anEntityThatCannotBeAdoptedIsNamedAndKeepsNobodyElse() {
        restore();
        change("alter table parcel add constraint no_posten check (carrier <> 'Posten') not valid");

        adopt().body("adopted", equalTo(2))
                .body("left", equalTo(1))
                .body("refused[0].key", equalTo(changed.toString()))
                .body("refused[0].reason", containsString("no_posten"));
        assertThat(gate.isClosed()).isTrue();

        change("alter table parcel drop constraint no_posten");
        adopt().body("adopted", equalTo(1)).body("left", equalTo(0));
    }

    @Test
    void whatCannotBeAdoptedComesAfterAllTheOthers() {
        restore();
        change("alter table parcel add constraint no_posten check (carrier <> 'Posten') not valid");
        adopt().body("left", equalTo(1));
        change("alter table parcel drop constraint no_posten");
        UUID other = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
        change("insert into ahead (topic, key, version) values ('%s', '%s', 0)".formatted(TOPIC, other));

        assertThat(inTransaction(() -> recovered.first(List.of(TOPIC), 2)))
                .extracting(RecoveredStates.Id::key)
                .containsExactly(other, changed);
    }

    @Test
    void onlyAnOperatorAdopts() {
        as(Roles.DISPATCHER).post("/states/adopt").then().statusCode(403);
        given().post("/states/adopt").then().statusCode(401);
    }

    private void restore() {
        backup.restore();
        await().until(() -> gate.ahead().getOrDefault(TOPIC, 0L) == 3);
    }

    private void goesOn() {
        await().until(() -> !gate.isClosed());
    }

    private static ValidatableResponse adopt() {
        return as(Roles.OPERATOR).post("/states/adopt").then().statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("somebody", role));
    }

    private void save(Parcel parcel) {
        inTransaction(() -> parcels.save(parcel));
    }

    private void assignCarrier(UUID id, String carrier) {
        inTransaction(() -> parcels.findById(id).flatMap(parcel -> {
            parcel.assignCarrier(carrier);
            return parcels.save(parcel);
        }));
        allIsSent();
    }

    /** All versions, provided no compaction runs. */
    private static List<Long> versions(UUID id) {
        return Topics.read(ShipmentState.TOPIC, id).stream()
                .map(message ->
                        message.headers().lastHeader(Headers.ENTITY_VERSION).value())
                .map(version -> Long.valueOf(new String(version, StandardCharsets.UTF_8)))
                .toList();
    }

    private static void allIsSent() {
        await().until(() -> rows("select 1 from outbox_dirty").isEmpty());
    }

    private static void change(String sql) {
        inTransaction(() -> Sql.update(sql));
    }
}
