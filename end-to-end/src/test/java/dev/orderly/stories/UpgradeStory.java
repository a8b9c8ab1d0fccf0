package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Mails;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.VersionBefore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A version starts with the data of an older one: all stories run on it, and this one checks the old data. */
@Isolated
@ExtendWith(RunningOrderly.class)
@EnabledIfSystemProperty(
        named = RunningOrderly.UPGRADED_FROM,
        matches = ".+",
        disabledReason = "The stories began without data")
class UpgradeStory {

    private final Person customer = Person.called("customer");
    private final VersionBefore before = RunningOrderly.before();

    @Test
    void whatWasDoneIsThereAndWhatWasOnItsWayArrives() {
        Dispatcher.dispatch(before.waiting());
        Dispatcher.deliver(before.waiting());

        for (String order : List.of(before.completed(), before.waiting())) {
            customer.sees("ordering", "/orders/" + order, "COMPLETED");
            customer.sees("billing", "/invoices/" + order, "ISSUED");
            await("one mail for " + order)
                    .until(() -> Mails.withTheInvoiceOf(order).size() == 1);
        }
        await().until(() -> before.shelf().reserved() == 0);
        assertThat(before.shelf().onHand()).isEqualTo(7);
        orderly("verify");
    }
}
