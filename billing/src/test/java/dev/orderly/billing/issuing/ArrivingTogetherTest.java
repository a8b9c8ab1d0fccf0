package dev.orderly.billing.issuing;

import static dev.orderly.billing.fixtures.Billing.awaitInvoice;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.isWaiting;
import static dev.orderly.statetransfer.fixtures.Transactions.start;
import static dev.orderly.statetransfer.fixtures.Transactions.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.database.RetryLater;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import dev.orderly.statetransfer.fixtures.Replicated;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.replica.Decisions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order and a product that it needs are applied in two transactions at the same time. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class ArrivingTogetherTest {

    @Inject
    Decisions decisions;

    private final Sale sale = Sale.ofBookAndPens();
    private final ProductState missing = sale.products().getLast();
    private final CompletableFuture<Void> resumed = new CompletableFuture<>();

    @BeforeEach
    void everythingElseIsKnown() {
        Replicated.undecided(ShipmentState.TOPIC, sale.dispatched());
        Replicated.undecided(OrderState.TOPIC, sale.order());
        Replicated.undecided(CustomerState.TOPIC, sale.customer());
        Replicated.undecided(ProductState.TOPIC, sale.products().getFirst());
    }

    @Test
    void theProductLooksForWaitingOrdersOnceTheOrderWaits() {
        CompletableFuture<Void> deciding = paused(() -> decisions.decide(List.of(sale.orderId)));

        Topics.publish(ProductState.TOPIC, missing);
        await().until(() -> isWaiting("%pg_advisory_xact_lock%"));
        resumed.complete(null);

        assertThat(deciding).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
        awaitInvoice(sale);
    }

    @Test
    void theOrderIsDecidedAgainOnceTheProductIsThere() {
        CompletableFuture<Void> arriving =
                paused(() -> decisions.about(Map.of(ProductState.TOPIC, Set.of(missing.id()))));

        assertThatThrownBy(() -> inTransaction(() -> decisions.decide(List.of(sale.orderId))))
                .isInstanceOf(RetryLater.class);

        resumed.complete(null);
        assertThat(arriving).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
        Replicated.undecided(ProductState.TOPIC, missing);
        inTransaction(() -> decisions.decide(List.of(sale.orderId)));
        awaitInvoice(sale);
    }

    /** A transaction that has done this, but is not committed until {@link #resumed}. */
    private CompletableFuture<Void> paused(Supplier<Uni<Void>> work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> committed = start(
                        () -> work.get().invoke(() -> done.complete(null)).chain(() -> until(resumed)))
                .subscribeAsCompletionStage();
        assertThat(done).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
        return committed;
    }
}
