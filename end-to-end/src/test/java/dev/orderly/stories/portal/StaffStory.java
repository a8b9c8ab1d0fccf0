package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each role's work, and that a role can do nothing else. */
@ExtendWith({RunningOrderly.class, Chromium.class})
class StaffStory {

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aClerkRecordsFindsAndBlocksACustomer() {
        try (var clerk = Visitor.signedIn("clerk")) {
            clerk.visits("/desk/customers/new");
            clerk.field("Name").fill("Telephone " + word);
            clerk.field("E-mail").fill(word + "@example.org");
            clerk.field("Street and number").fill("1 High Street");
            clerk.field("Postal code").fill("EC1A 1AA");
            clerk.field("City").fill("London");
            clerk.button("Record the customer").click();
            assertThat(clerk.heading("Telephone " + word)).isVisible();

            clerk.visits("/desk/customers?q=" + word);
            clerk.link("Telephone " + word).click();
            clerk.button("Block").click();
            clerk.choice("Block").click();

            assertThat(clerk.button("Unblock")).isVisible();
        }
    }

    @Test
    void aStockKeeperAddsAProductAndReceivesSomeOfIt() {
        try (var keeper = Visitor.signedIn("stock-keeper")) {
            keeper.visits("/desk/products/new");
            keeper.page().getByLabel("Name").fill("Lamp " + word);
            keeper.page().getByLabel("SKU").fill("LAMP-" + word);
            keeper.page().getByLabel("Price, net").fill("19.90");
            keeper.field("Category").fill("Lamps");
            keeper.button("Add the product").click();
            assertThat(keeper.heading("Lamp " + word)).isVisible();

            keeper.button("Receive").click();
            keeper.dialog().getByLabel("How many").fill("12");
            keeper.dialog().getByLabel("Reference").fill("Note " + word);
            keeper.choice("Take them in").click();

            assertThat(keeper.text("12 pieces taken in")).isVisible();
            assertThat(keeper.text("Note " + word)).isVisible();
        }
    }

    @Test
    void anAccountantNotesAPayment() {
        String order = Person.called("customer").order(Shelf.with(3).productId(), 1);
        Person dispatcher = Person.called("dispatcher");
        dispatcher.sees("shipping", "/shipments/" + order, "PENDING");
        dispatcher
                .post(
                        "shipping",
                        "/shipments/" + order + "/dispatch",
                        Map.of("carrier", "Swift Parcels", "trackingNumber", word))
                .statusCode(200);
        Person.called("accountant").sees("billing", "/invoices/" + order, "ISSUED");

        try (var accountant = Visitor.signedIn("accountant")) {
            accountant.visits("/desk/invoices/" + order);
            accountant.button("Note the payment").click();
            accountant.page().getByLabel("Reference").fill("Statement " + word);
            accountant.button("It was paid").click();

            assertThat(accountant.text("The payment is noted")).isVisible();
            assertThat(accountant.text("Statement " + word)).isVisible();
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "customer2, /desk/customers",
        "clerk, /desk/products",
        "stock-keeper, /desk/invoices",
        "dispatcher, /cart",
        "accountant, /desk/shipments",
        "operator, /desk/orders"
    })
    void aLinkToSomebodyElsesWorkIsRefusedKindly(String user, String path) {
        try (var visitor = Visitor.signedIn(user)) {
            visitor.visits(path);

            assertThat(visitor.heading("This page is for others")).isVisible();
        }
    }
}
