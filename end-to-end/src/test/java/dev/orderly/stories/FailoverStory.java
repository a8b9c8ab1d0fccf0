package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.statetransfer.contract.InvoiceState;
import dev.orderly.statetransfer.contract.OrderState;
import dev.orderly.statetransfer.contract.ShipmentState;
import dev.orderly.statetransfer.contract.StateTopic;
import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RestlessCustomer;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.SentState;
import dev.orderly.stories.fixtures.Shelf;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Ordering runs twice. One instance sends the states of both; the other one does when that one is gone. */
@Isolated
@ExtendWith(RunningOrderly.class)
class FailoverStory {

    private static final int STOCK = 10_000;
    private static final Duration LEADS_AFTER = Duration.ofSeconds(5);
    /** The partitions of the one that is gone are read by the other after ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person customer = Person.called("customer");
    private final Person operator = Person.called("operator");
    private final String leader = "ordering#" + leaderAsSeenBy("ordering");
    private final String follower = leader.equals("ordering#1") ? "ordering#2" : "ordering#1";
    private final Shelf shelf = Shelf.with(STOCK);

    @BeforeAll
    static void orderingRunsTwice() {
        orderly("start", "ordering#2");
    }

    @AfterAll
    static void orderingRunsOnce() {
        orderly("resume", "ordering");
        orderly("start", "ordering");
        orderly("stop", "ordering#2");
    }

    @Test
    void aLeaderThatIsKilledIsSucceededAndNothingOfItIsLost() {
        RestlessCustomer restless = RestlessCustomer.shoppingAt(follower, shelf);
        restless.awaitMore(10);

        orderly("kill", leader);

        await().atMost(LEADS_AFTER).until(() -> leads(follower));
        restless.awaitMore(10);
        restless.stop();
        everyOrderEndsOnce(restless);
        orderly("start", leader);
        orderly("verify");
    }

    @Test
    void aLeaderThatWasPausedAndGoesOnSendsNothingOld() {
        RestlessCustomer restless = RestlessCustomer.shoppingAt(follower, shelf);
        restless.awaitMore(10);

        orderly("pause", leader);

        await().atMost(LEADS_AFTER).until(() -> leads(follower));
        restless.awaitMore(10);
        awaitStatus(Set.of("CONFIRMED", "CANCELLED"), restless.placed());
        orderly("resume", leader);
        await().ignoreExceptions().until(() -> leaderAsSeenBy(leader), follower::endsWith);
        restless.awaitMore(10);
        restless.stop();
        everyOrderEndsOnce(restless);
        orderly("verify");
    }

    private boolean leads(String instance) {
        return instance.equals("ordering#" + leaderAsSeenBy(instance));
    }

    private String leaderAsSeenBy(String instance) {
        return operator.get(instance, "/states").statusCode(200).extract().path("[0].leader");
    }

    private void everyOrderEndsOnce(RestlessCustomer restless) {
        awaitStatus(Set.of("CANCELLED"), restless.cancelled());
        restless.kept().forEach(Dispatcher::dispatch);
        restless.kept().forEach(Dispatcher::deliver);
        awaitStatus(Set.of("COMPLETED"), restless.kept());
        await().atMost(PATIENCE).until(() -> shelf.reserved() == 0);

        assertThat(shelf.onHand()).isEqualTo(STOCK - restless.kept().size());
        assertThatNothingWentBack(OrderState.TOPIC, restless.placed());
        assertThatNothingWentBack(ShipmentState.TOPIC, restless.kept());
        assertThatNothingWentBack(InvoiceState.TOPIC, restless.kept());
        assertThat(SentState.on(InvoiceState.TOPIC.name(), restless.kept()).values())
                .allSatisfy(invoices -> assertThat(invoices.stream().map(invoice -> invoice.field("number")))
                        .containsOnly(invoices.getFirst().field("number")));
        assertThat(SentState.on(InvoiceState.TOPIC.name(), restless.cancelled()).values())
                .allSatisfy(invoices -> assertThat(invoices).isEmpty());
    }

    private void awaitStatus(Set<String> wanted, List<String> orders) {
        orders.forEach(order -> await("%s to be %s".formatted(order, wanted))
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> status(order), wanted::contains));
    }

    private String status(String order) {
        return customer.get(follower, "/orders/" + order)
                .statusCode(200)
                .extract()
                .path("status");
    }

    /** Versions never go back, and equal versions are equal states. */
    private static void assertThatNothingWentBack(StateTopic<?> topic, List<String> orders) {
        assertThat(SentState.on(topic.name(), orders)).allSatisfy((order, sent) -> {
            assertThat(sent).isNotEmpty().isSortedAccordingTo(comparingLong(SentState::version));
            assertThat(sent.stream().distinct().map(SentState::version)).doesNotHaveDuplicates();
        });
    }
}
