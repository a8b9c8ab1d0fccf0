package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** States travel visibly. */
@Isolated
@ExtendWith({RunningOrderly.class, Chromium.class})
class MotionStory {

    @Test
    void whileAServiceIsStoppedTheMapSaysWhatGoesOnAndWhy() {
        Shelf shelf = Shelf.with(5);
        try (var operator = Visitor.signedIn("operator");
                var nightShift = Visitor.signedIn("operator")) {
            nightShift.turnsTo(ColorScheme.DARK, Visitor.WIDE);
            for (Visitor each : List.of(operator, nightShift)) {
                each.visits("/motion");
                assertThat(each.text("All services are up")).isVisible();
            }

            orderly("stop", "warehouse");
            try {
                assertThat(operator.text("Warehouse has been away")).isVisible();
                Person.called("customer").order(shelf.productId(), 1);
                for (Visitor each : List.of(operator, nightShift)) {
                    assertThat(each.text("waits for it")).isVisible();
                    assertThat(Axe.violationsOn(each.page())).isEmpty();
                }
            } finally {
                orderly("start", "warehouse");
            }

            assertThat(operator.text("Warehouse has been away")).isHidden();
        }
    }

    @Test
    void theStoryOfAnOrderGoesThroughAllServices() {
        String order = Person.called("customer").order(Shelf.with(5).productId(), 1);
        Person.called("dispatcher").sees("shipping", "/shipments/" + order, "PENDING");

        try (var operator = Visitor.signedIn("operator")) {
            operator.visits("/motion/orders/" + order);

            assertThat(operator.heading("Confirmed")).isVisible();
            assertThat(operator.text("ordering.order.v1")).isVisible();
            assertThat(operator.text("warehouse.reservation.v1")).isVisible();
            assertThat(operator.text("shipping.shipment.v1")).isVisible();
        }
    }

    @Test
    void aReplicaIsComparedAndRebuiltFromTheMap() {
        try (var operator = Visitor.signedIn("operator")) {
            operator.visits("/motion?service=ordering&topic=warehouse.product.v1");

            operator.button("Compare").click();
            assertThat(operator.text("Equal to its owner")).isVisible();
            operator.button("Rebuild").click();
            Visitor.button(operator.dialog("Read the whole topic again?"), "Rebuild")
                    .click();
            assertThat(operator.text("Rebuilt at")).isVisible();
        }
    }
}
