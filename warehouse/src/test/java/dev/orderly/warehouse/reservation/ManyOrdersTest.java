package dev.orderly.warehouse.reservation;

import static dev.orderly.warehouse.reservation.Samples.NOW;
import static dev.orderly.warehouse.reservation.Samples.in;
import static dev.orderly.warehouse.reservation.Samples.line;
import static dev.orderly.warehouse.reservation.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Replicated;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.fixtures.Transactions;
import dev.orderly.statetransfer.replica.DecisionLocks;
import dev.orderly.warehouse.Database;
import dev.orderly.warehouse.Shelf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

/** Many orders over few products, decided concurrently while goods arrive. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ManyOrdersTest {

    private static final int PUBLISHED = 20;
    private static final int WAITING = 60;
    private static final int DECIDERS = 4;
    private static final int PIECES = 40;

    @Inject
    ReservationReaction reaction;

    private final Random random = new Random(7);
    private final List<Shelf> shelves = new ArrayList<>();

    @BeforeEach
    void fillTheShelves() {
        Stream.generate(() -> Shelf.holding(PIECES)).limit(4).forEach(shelves::add);
    }

    private List<OrderState> orders(int howMany) {
        return Stream.generate(this::anyOrder).limit(howMany).toList();
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

    /** As several instances of the service would, each in its own order. */
    private Runnable decidingAbout(List<OrderState> orders) {
        List<UUID> keys = new ArrayList<>(idsOf(orders));
        Collections.shuffle(keys, random);
        return () -> IntStream.iterate(0, from -> from < keys.size(), from -> from + 6)
                .forEach(from -> {
                    List<UUID> batch = keys.subList(from, Math.min(from + 6, keys.size()));
                    Transactions.inTransaction(
                            () -> DecisionLocks.acquire(batch).chain(() -> reaction.decide(batch)));
                });
    }

    private static List<UUID> idsOf(List<OrderState> orders) {
        return orders.stream().map(OrderState::id).toList();
    }

    private static void allAtOnce(Stream<Runnable> work) {
        CompletableFuture.allOf(work.map(each -> CompletableFuture.runAsync(each, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static int count(List<UUID> keys, ReservationStatus status) {
        return Integer.parseInt(Database.column(
                        "select count(*) from reservation where id = any(?) and status = ?",
                        keys.toArray(UUID[]::new),
                        status.name())
                .getFirst());
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
        List<OrderState> published = orders(PUBLISHED);
        List<OrderState> waiting = orders(WAITING);
        List<OrderState> all =
                Stream.concat(published.stream(), waiting.stream()).toList();
        List<UUID> keys = idsOf(all);
        waiting.forEach(order -> Replicated.undecided(OrderState.TOPIC, order));
        assertThat(Transactions.inTransaction(reaction::unfinished)).containsAll(idsOf(waiting));

        List<Runnable> work = new ArrayList<>();
        Stream.generate(() -> decidingAbout(waiting)).limit(DECIDERS).forEach(work::add);
        work.add(() -> published.forEach(one -> Topics.publish(OrderState.TOPIC, one)));
        shelves.forEach(shelf -> work.add(() -> IntStream.range(0, 5).forEach(nr -> shelf.receive(2))));
        allAtOnce(work.stream());
        await().until(() ->
                count(keys, ReservationStatus.RESERVED) + count(keys, ReservationStatus.REJECTED) == all.size());

        shelves.forEach(shelf -> assertStockIsRight(shelf, PIECES + 10));
        assertThat(count(keys, ReservationStatus.RESERVED)).isPositive();
        assertThat(count(keys, ReservationStatus.REJECTED)).isPositive();

        allAtOnce(all.stream()
                .map(one -> () -> Topics.publish(OrderState.TOPIC, in(OrderState.Status.CANCELLED, one))));
        await().until(() -> count(keys, ReservationStatus.RESERVED) == 0);

        shelves.forEach(shelf -> assertStockIsRight(shelf, PIECES + 10));
        assertThat(shelves).allSatisfy(shelf -> assertThat(shelf.reserved()).isZero());
        assertThat(Database.column("select reason from dead_letter where convert_from(key, 'UTF8') = any(?)", (Object)
                        keys.stream().map(UUID::toString).toArray(String[]::new)))
                .isEmpty();
    }
}
