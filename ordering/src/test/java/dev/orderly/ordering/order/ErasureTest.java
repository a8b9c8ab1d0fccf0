package dev.orderly.ordering.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.ordering.Database;
import dev.orderly.ordering.Shop;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.States;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.fixtures.Transactions;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ErasureTest {

    @Inject
    Buyers buyers;

    @Inject
    Orders orders;

    @Inject
    DataSource database;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open();
    }

    private static CustomerState leaving(Shop shop) {
        return Samples.withStatus(shop.customer(), CustomerState.Status.ERASING);
    }

    private static List<ErasureState> said(Shop shop) {
        return Topics.read(ErasureState.ORDERING, shop.customer().id()).stream()
                .map(message -> read(message.value()))
                .toList();
    }

    private static ErasureState read(byte[] state) {
        try {
            return Arc.container().instance(ObjectMapper.class).get().readValue(state, ErasureState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErasureState answerTo(Shop shop) {
        await().until(() -> !said(shop).isEmpty());
        return said(shop).getLast();
    }

    private int place() {
        return shop.asCustomer()
                .body(Map.of("items", List.of(Shop.item(shop.kettle(), 1)), "place", true))
                .post("/orders")
                .statusCode();
    }

    @Test
    void whoHasNoOpenOrderMayLeaveAndOrdersNothingMore() {
        String reason = "I am moving, and here is a number: " + UUID.randomUUID();
        UUID draft = shop.draft();
        UUID cancelled = shop.placed();
        shop.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", reason))
                .post("/orders/" + cancelled + "/cancel")
                .then()
                .statusCode(200);

        Shop.announce(CustomerState.TOPIC, leaving(shop));

        assertThat(answerTo(shop)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(ErasureState.Status.AGREED);
            assertThat(answer.answers(leaving(shop).version())).isTrue();
        });
        assertThat(Database.column("select id from orders where id = ?", draft)).isEmpty();
        shop.asCustomer()
                .body(Map.of("items", List.of(Shop.item(shop.kettle(), 1)), "place", true))
                .post("/orders")
                .then()
                .statusCode(409)
                .body("type", endsWith(":customer-erased"));
        shop.asCustomer()
                .body(Map.of("items", List.of()))
                .post("/orders")
                .then()
                .statusCode(409)
                .body("type", endsWith(":customer-erased"));

        Topics.publish(CustomerState.TOPIC, States.erased(leaving(shop)));

        await().until(() -> answerTo(shop).isErased());
        assertThat(Database.published(cancelled, "status")).isEqualTo("CANCELLED");
        assertThat(Database.published(cancelled, "billingAddress")).isNull();
        assertThat(Database.published(cancelled, "shippingAddress")).isNull();
        assertThat(Transactions.tablesContaining(reason)).isEmpty();
        assertThat(Transactions.tablesContaining(String.valueOf(shop.customer().subject())))
                .isEmpty();
    }

    @Test
    void whoHasAnOpenOrderMayNotLeaveYet() {
        UUID open = shop.placed();

        Shop.announce(CustomerState.TOPIC, leaving(shop));
        assertThat(answerTo(shop).status()).isEqualTo(ErasureState.Status.REFUSED);

        // Customers restores the customer's previous status; the customer cancels the order and asks once more.
        CustomerState staying = Samples.withStatus(leaving(shop), CustomerState.Status.ACTIVE);
        Shop.announce(CustomerState.TOPIC, staying);
        shop.asCustomer().post("/orders/" + open + "/cancel").then().statusCode(200);
        CustomerState leavingAgain = Samples.withStatus(staying, CustomerState.Status.ERASING);
        Topics.publish(CustomerState.TOPIC, leavingAgain);

        await().untilAsserted(() -> assertThat(answerTo(shop)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(ErasureState.Status.AGREED);
            assertThat(answer.answers(leavingAgain.version())).isTrue();
        }));
    }

    @Test
    void theCustomerCannotLeaveWhileAnOrderIsBeingPlaced() throws SQLException {
        long gate = 42;
        try (Connection gatekeeper = database.getConnection();
                Statement sql = gatekeeper.createStatement()) {
            sql.execute("select pg_advisory_lock(%d)".formatted(gate));
            CompletableFuture<Order> placing = Transactions.start(() -> placeOnceOpen(gate))
                    .subscribeAsCompletionStage()
                    .toCompletableFuture();
            await().until(() -> Transactions.isWaiting("%pg_advisory_xact_lock(" + gate + ")%"));

            Topics.publish(CustomerState.TOPIC, leaving(shop));
            await().until(() -> Transactions.isWaiting("insert into replica_customer%"));
            sql.execute("select pg_advisory_unlock(%d)".formatted(gate));

            assertThat(placing.join().status()).isEqualTo(OrderStatus.PLACED);
        }
        assertThat(answerTo(shop).status()).isEqualTo(ErasureState.Status.REFUSED);
    }

    /** Places an order as {@link PlacingOrders} does, but pauses between locking the customer and writing the order. */
    private Uni<Order> placeOnceOpen(long gate) {
        return buyers.lockCustomer(new Buyer.Named(shop.customer().id()))
                .call(customer -> Sql.select("select 1 from pg_advisory_xact_lock(%d)".formatted(gate)))
                .map(customer -> {
                    Catalogue catalogue = Samples.catalogue(shop.kettle());
                    Order order = Order.draft(UUID.randomUUID(), customer, Samples.NOW);
                    order.add(shop.kettle().id(), new Quantity(1), catalogue);
                    order.place(customer, catalogue, Samples.NOW);
                    return order;
                })
                .flatMap(orders::save);
    }

    @Test
    void anOrderThatIsPlacedWhileTheCustomerLeavesIsEitherSeenOrRefused() {
        for (int round = 0; round < 6; round++) {
            shop = Shop.open();
            List<CompletableFuture<Integer>> placing = IntStream.range(0, 6)
                    .mapToObj(nr -> CompletableFuture.supplyAsync(this::place, Thread::startVirtualThread))
                    .toList();
            Topics.publish(CustomerState.TOPIC, leaving(shop));

            List<Integer> answers =
                    placing.stream().map(CompletableFuture::join).toList();

            assertThat(answers).containsAnyOf(201, 409).isSubsetOf(201, 409);
            assertThat(answerTo(shop).status())
                    .as("placing was answered %s", answers)
                    .isEqualTo(answers.contains(201) ? ErasureState.Status.REFUSED : ErasureState.Status.AGREED);
            assertThat(place()).isEqualTo(409);
        }
    }
}
