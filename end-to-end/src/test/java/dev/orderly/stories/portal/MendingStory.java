package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.orderly.stories.fixtures.Broker;
import dev.orderly.stories.fixtures.ByHand;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An operator finds a problem on the map, and fixes it there. */
@ExtendWith({RunningOrderly.class, Chromium.class})
class MendingStory {

    private static final String PRODUCTS = "warehouse.product.v1";

    private final Visitor operator = Visitor.signedIn("operator");

    @AfterEach
    void theOperatorLeaves() {
        operator.close();
    }

    @Test
    @ResourceLock(ByHand.REPLICAS)
    void aRowThatIsMissingIsFoundAndHealed() throws SQLException {
        UUID product = UUID.fromString(Shelf.with(0).productId());
        operator.visits("/motion?service=ordering&topic=" + PRODUCTS);
        ByHand.change("ordering", "delete from replica_product where key = ?", product);

        operator.button("Compare").click();
        assertThat(operator.text("1 key differs")).isVisible();
        assertThat(operator.text("missing here")).isVisible();
        operator.button("Heal").click();

        assertThat(operator.text("Equal to its owner")).isVisible();

        operator.page().waitForResponse("**/heal", operator.button("Heal")::click);
        assertThat(operator.button("Heal")).isEnabled();
        assertThat(operator.text("Equal to its owner")).isVisible();
    }

    @Test
    void aDeadLetterThatIsGoodForNothingIsDiscarded() {
        var put = Broker.putGarbage(PRODUCTS, UUID.randomUUID().toString());
        operator.visits("/motion?service=billing&topic=" + PRODUCTS);
        Locator letter = operator.card("%s p%d@%d".formatted(PRODUCTS, put.partition(), put.offset()));

        Visitor.button(letter, "Redrive").click();
        assertThat(operator.text("It still fails")).isVisible();
        Visitor.button(letter, "Discard").click();
        Visitor.button(operator.dialog("Delete it for good?"), "Discard").click();

        assertThat(operator.text("It was discarded")).isVisible();
        assertThat(letter).isHidden();
    }
}
