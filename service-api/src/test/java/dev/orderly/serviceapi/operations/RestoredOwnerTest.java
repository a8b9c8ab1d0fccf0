package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.States.order;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.fixtures.Backup;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.gate.WriteGateHealth;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** What the owner does when its topics are ahead of its database. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RestoredOwnerTest extends RestoredOwner {

    private static final String MARK_DIRTY =
            "insert into outbox_dirty (topic, key) select topic, key from outbox where ";

    @Inject
    @Wellness
    WriteGateHealth health;

    @Inject
    MeterRegistry meters;

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
}
