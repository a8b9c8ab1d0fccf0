package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.ProductState;
import dev.orderly.stories.fixtures.Checkout;
import dev.orderly.stories.fixtures.Mails;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RestlessCustomer;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.SentState;
import dev.orderly.stories.fixtures.Shelf;
import dev.orderly.stories.fixtures.Weekly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A build with an additional contract field is rolled out while people order, as Kubernetes does it: a new instance of
 * the contract's owner and of a reader starts, then the old ones stop. The other readers stay as they are. At the end
 * everything is rolled back, as if the new version had failed.
 */
@Isolated
@Weekly
@ExtendWith(RunningOrderly.class)
class RollingUpdateStory {

    private static final String CONTRACT = "contracts/src/main/java/dev/orderly/contracts/ProductState.java";
    private static final String PRODUCT = "warehouse/src/main/java/dev/orderly/warehouse/product/Product.java";

    private static final List<String> UPDATED = List.of("warehouse", "ordering");

    private final Person keeper = Person.called("stock-keeper");

    @AfterEach
    void theVersionBeforeRunsAlone() {
        orderly(each("start", "#1"));
        orderly(each("stop", "#2"));
    }

    @Test
    void twoVersionsWorkSideBySideAndNothingIsLost(@TempDir Path directory) throws IOException {
        Checkout newer = Checkout.in(directory);
        newer.replace(CONTRACT, "Money price, Status status)", "Money price, Status status, String unit)");
        newer.replace(
                PRODUCT,
                "ProductState.Status.DISCONTINUED;\n                });",
                "ProductState.Status.DISCONTINUED;\n                },\n                \"piece\");");
        newer.orderly(each("build", ""));
        Shelf shelf = Shelf.with(RestlessCustomer.STOCK);
        RestlessCustomer first = RestlessCustomer.shoppingAt("ordering#1", shelf);

        newer.orderly(each("start", "#2"));
        rename(shelf, "warehouse#2", "by the newer one");
        assertThat(unit(shelf)).isEqualTo("piece");
        rename(shelf, "warehouse#1", "by the older one");
        first.awaitMore(10);

        RestlessCustomer second = RestlessCustomer.shoppingAt("ordering#2", Shelf.with(RestlessCustomer.STOCK));
        first.stop();
        orderly(each("stop", "#1"));
        second.awaitMore(20);
        second.stop();

        orderly(each("start", "#1"));
        first.everyOrderEndsOnce();
        second.everyOrderEndsOnce();
        Stream.of(first, second)
                .flatMap(customer -> customer.kept().stream())
                .forEach(order -> await("one mail for " + order)
                        .until(() -> Mails.withTheInvoiceOf(order).size() == 1));
        orderly("verify");
    }

    /** Through one instance of the owner; readers of both versions soon know the name. */
    private void rename(Shelf shelf, String instance, String name) {
        String product = "/products/" + shelf.productId();
        Map<String, Object> known =
                keeper.get(instance, product).statusCode(200).extract().path("$");
        Map<String, Object> details = new HashMap<>(known);
        details.keySet().retainAll(Set.of("sku", "description", "category", "price"));
        details.put("name", name);
        keeper.put(instance, product, details).statusCode(200);
        for (String reader : List.of("ordering#1", "ordering#2")) {
            await().until(() -> catalogueName(reader, shelf), name::equals);
        }
    }

    private String catalogueName(String instance, Shelf shelf) {
        return keeper.get(instance, "/catalogue/" + shelf.productId()).extract().path("name");
    }

    private static String unit(Shelf shelf) {
        String key = shelf.productId();
        List<SentState> sent = requireNonNull(
                SentState.on(ProductState.TOPIC.name(), List.of(key)).get(key));
        return sent.getLast().field("unit");
    }

    private static String[] each(String command, String instance) {
        return Stream.concat(Stream.of(command), UPDATED.stream().map(service -> service + instance))
                .toArray(String[]::new);
    }
}
