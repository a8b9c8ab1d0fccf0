package dev.orderly.warehouse.reservation;

import static dev.orderly.warehouse.reservation.Samples.NOW;
import static dev.orderly.warehouse.reservation.Samples.in;
import static dev.orderly.warehouse.reservation.Samples.line;
import static dev.orderly.warehouse.reservation.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.statetransfer.contract.OrderState;
import dev.orderly.statetransfer.database.DecisionLocks;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.fixtures.Transactions;
import dev.orderly.warehouse.Database;
import dev.orderly.warehouse.Shelf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many orders over few products, decided by several at once while goods come in. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ManyOrdersTest {

    private static final int ORDERS = 120;

    @Inject
    ReservationReaction reaction;

    private final Random random = new Random(7);
    private final List<Shelf> shelves = new ArrayList<>();

    @BeforeEach
    void fillTheShelves() {
        Stream.generate(() -> Shelf.holding(40)).limit(4).forEach(shelves::add);
    }

    private OrderState anyOrder() {
        List<Shelf> chosen = new ArrayList<>(shelves);
        Collections.shuffle(chosen, random);
        OrderState.Line[] lines = chosen.stream()
                .limit(1 + random.nextInt(shelves.size()))
                .map(shelf -> line(shelf.productId(), 1 + random.nextInt(3)))
                .toArray(OrderState.Line[]::new);
        return order(UUID.randomUUID(), OrderState.Status.PLACED, NOW, lines);
    }

    /** As another instance of the service would, whose partitions brought the same orders. */
    private void decide(List<UUID> keys) {
        Transactions.inTransaction(() -> DecisionLocks.acquire(keys).chain(() -> reaction.decide(keys)));
    }

    private static void assertStockIsRight(Shelf shelf, int received) {
        assertThat(Database.column("""
                        select on_hand = sum(on_hand_change) and reserved = sum(reserved_change)
                               and ledger_length = count(*) and ledger_length = max(position)
                          from stock join stock_ledger using (product_id)
                         where product_id = ?
                         group by on_hand, reserved, ledger_length
                        """, shelf.productId())).containsExactly("t");
        assertThat(Database.column("""
                        select coalesce(sum(quantity), 0)
                          from reservation join reservation_line on reservation_id = id
                         where product_id = ? and status = 'RESERVED'
                        """, shelf.productId())).containsExactly(Integer.toString(shelf.reserved()));
        assertThat(shelf.onHand()).isEqualTo(received);
        assertThat(shelf.reserved()).isBetween(0, received);
    }

    @Test
    void nothingIsEverSoldTwiceWhoeverDecidesAtTheSameTime() {
        List<OrderState> orders = Stream.generate(this::anyOrder).limit(ORDERS).toList();
        List<UUID> keys = orders.stream().map(OrderState::id).toList();

        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (List<OrderState> part : List.of(orders.subList(0, ORDERS / 2), orders.subList(ORDERS / 2, ORDERS))) {
            all.add(CompletableFuture.runAsync(() -> part.forEach(one -> Topics.publish(OrderState.TOPIC, one))));
        }
        for (int i = 0; i < 4; i++) {
            List<UUID> shuffled = new ArrayList<>(keys);
            Collections.shuffle(shuffled, random);
            all.add(CompletableFuture.runAsync(() -> IntStream.range(0, 30).forEach(nr -> decide(shuffled))));
        }
        for (Shelf shelf : shelves) {
            all.add(CompletableFuture.runAsync(() -> IntStream.range(0, 10).forEach(nr -> shelf.receive(2))));
        }
        all.forEach(CompletableFuture::join);
        await().atMost(Duration.ofSeconds(30)).until(() -> decided(keys, "RESERVED", "REJECTED") == ORDERS);

        shelves.forEach(shelf -> assertStockIsRight(shelf, 60));
        assertThat(decided(keys, "RESERVED")).isPositive();
        assertThat(decided(keys, "REJECTED")).isPositive();

        orders.forEach(one -> Topics.publish(OrderState.TOPIC, in(OrderState.Status.CANCELLED, one)));
        await().atMost(Duration.ofSeconds(30)).until(() -> decided(keys, "RESERVED") == 0);

        shelves.forEach(shelf -> assertStockIsRight(shelf, 60));
        assertThat(shelves).allSatisfy(shelf -> assertThat(shelf.reserved()).isZero());
        assertThat(Database.column("select reason from dead_letter where convert_from(key, 'UTF8') = any(?)", (Object)
                        keys.stream().map(UUID::toString).toArray(String[]::new)))
                .isEmpty();
    }

    private static int decided(List<UUID> keys, String... statuses) {
        return Integer.parseInt(Database.column(
                        "select count(*) from reservation where id = any(?) and status = any(?)",
                        keys.toArray(UUID[]::new),
                        statuses)
                .getFirst());
    }
}
