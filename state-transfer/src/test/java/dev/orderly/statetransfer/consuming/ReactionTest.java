package dev.orderly.statetransfer.consuming;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.States.order;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.example.MakingParcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.record.RecordReader;
import dev.orderly.statetransfer.replica.Replica;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReactionTest {

    /** Does not exist on the test broker, so that nobody else applies its records. */
    private static final int FOREIGN_PARTITION = 1_000;

    @Inject
    RecordReader reader;

    @Inject
    ApplyingRecords applying;

    @Inject
    DecidingInChunks chunks;

    @Inject
    MeterRegistry meters;

    @Inject
    TransientRetry retry;

    @Inject
    ObjectMapper json;

    @Inject
    Replica<OrderState> orders;

    private final UUID orderId = UUID.randomUUID();
    private final UUID customerId = UUID.randomUUID();

    @Test
    void aLateInputDecidesWhatWaitedForIt() {
        Topics.publish(OrderState.TOPIC, order(orderId, 1, customerId, OrderState.Status.CONFIRMED));
        await().until(() -> inTransaction(() -> orders.find(orderId)).isPresent());
        assertThat(parcels()).isEmpty();

        Topics.publish(CustomerState.TOPIC, customer(customerId, 0, "kari"));

        await().untilAsserted(() -> assertThat(parcels()).hasSize(1));
    }

    @RepeatedTest(5)
    void batchesOfTwoTopicsNeverDecidePastEachOther() throws Exception {
        var ofOrders = message(OrderState.TOPIC, order(orderId, 1, customerId, OrderState.Status.CONFIRMED));
        var ofCustomers = message(CustomerState.TOPIC, customer(customerId, 0, "kari"));

        Uni.combine()
                .all()
                .unis(apply(ofOrders), apply(ofCustomers))
                .discardItems()
                .await()
                .atMost(Patience.OF_A_SLOW_MACHINE);

        assertThat(parcels()).hasSize(1);
    }

    @Test
    void aDecisionThatFailsKeepsTheReplicaAndIsPutAside() {
        OrderState poison = poisoned(order(orderId, 1, customerId, OrderState.Status.PLACED));
        Topics.publish(OrderState.TOPIC, poison);

        await().untilAsserted(() -> assertThat(
                        rows("select 1 from dead_letter where key = $1", Buffer.buffer(orderId.toString())))
                .hasSize(1));
        assertThat(inTransaction(() -> orders.find(orderId))).isPresent();
    }

    @Test
    void aKeyThatCannotBeDecidedAboutIsCountedAndTriedAgain() {
        UUID other = UUID.randomUUID();
        AtomicBoolean fixed = new AtomicBoolean();
        List<UUID> decided = new CopyOnWriteArrayList<>();

        CompletableFuture<Void> deciding = chunks.decide(List.of(orderId, other), keys -> {
                    if (keys.contains(orderId) && !fixed.get()) {
                        throw new IllegalStateException("Nobody can decide about this order yet");
                    }
                    decided.addAll(keys);
                    return Uni.createFrom().voidItem();
                })
                .subscribeAsCompletionStage();
        await().until(() -> undecidedKeys() == 1);
        assertThat(decided).containsExactly(other);

        fixed.set(true);
        deciding.join();

        assertThat(decided).containsExactly(other, orderId);
        assertThat(undecidedKeys()).isZero();
    }

    @Test
    void whatADecisionPublishesGoesOnInTheTraceOfTheRecordThatCausedIt() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Topics.publish(CustomerState.TOPIC, customer(customerId, 0, "kari"));
        var confirmed = message(OrderState.TOPIC, order(orderId, 1, customerId, OrderState.Status.CONFIRMED));
        confirmed
                .headers()
                .add("traceparent", ("00-" + trace + "-b7ad6b7169203331-01").getBytes(StandardCharsets.UTF_8));
        await().until(() -> !rows("select 1 from replica_customer where key = $1", customerId)
                .isEmpty());

        apply(confirmed).await().atMost(Patience.OF_A_SLOW_MACHINE);

        assertThat(rows("select split_part(traceparent, '-', 2) from outbox where key = $1", orderId))
                .containsExactly(new Object[] {trace});
    }

    private double undecidedKeys() {
        return meters.get("state.transfer.undecided").gauge().value();
    }

    private Uni<Void> apply(ConsumerRecord<byte[], byte[]> message) {
        return retry.run("Applying", () -> applying.apply(List.of(ReadRecord.of(message, reader))));
    }

    private List<Object[]> parcels() {
        return rows("select id from parcel where id = $1", orderId);
    }

    private <S extends EntityState> ConsumerRecord<byte[], byte[]> message(StateTopic<S> topic, S state)
            throws Exception {
        int partition = FOREIGN_PARTITION + Math.floorMod(state.id().hashCode(), Integer.MAX_VALUE / 2);
        return new ConsumerRecord<>(
                topic.name(),
                partition,
                0,
                state.id().toString().getBytes(StandardCharsets.UTF_8),
                json.writeValueAsBytes(state));
    }

    private static OrderState poisoned(OrderState order) {
        return new OrderState(
                order.id(),
                order.version(),
                order.customerId(),
                order.customerVersion(),
                order.status(),
                order.lines(),
                order.total(),
                order.billingAddress(),
                order.shippingAddress(),
                order.placedAt(),
                MakingParcels.POISON,
                false);
    }
}
