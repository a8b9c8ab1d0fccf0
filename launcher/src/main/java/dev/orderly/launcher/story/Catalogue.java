package dev.orderly.launcher.story;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.console.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates products and demo customers through the public API when the system starts for the first time. */
public final class Catalogue {

    private static final int AT_ONCE = 4;
    private static final int CONFLICT = 409;

    private final Path marker;
    private final String realm;
    private final String customers;
    private final String warehouse;

    public Catalogue(Home home, Architecture architecture) {
        marker = home.data().resolve("catalogue-is-loaded");
        realm = architecture.keycloak().realmAddress();
        customers = architecture.service("customers").address();
        warehouse = architecture.service("warehouse").address();
    }

    /** Loads it unless that was done before; an interrupted load continues where it stopped. */
    public void loadOnce(Progress progress) {
        if (Files.exists(marker)) {
            return;
        }
        progress.busy("catalogue", "is loaded");
        CatalogueFile file = CatalogueFile.read();
        file.customers()
                .forEach((user, profile) -> Api.as(user, realm)
                        .put(customers + "/customers/me", profile)
                        .orThrow());
        int count = loadProducts(file);
        try {
            Files.createFile(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.done("catalogue", count + " products");
    }

    private int loadProducts(CatalogueFile file) {
        Api stockKeeper = Api.as("stock-keeper", realm);
        List<Future<?>> loads = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            file.products()
                    .forEach((category, products) -> products.forEach(
                            product -> loads.add(threads.submit(() -> load(stockKeeper, category, product)))));
            for (Future<?> load : loads) {
                load.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return loads.size();
    }

    private void load(Api stockKeeper, String category, CatalogueFile.Product product) {
        Api.Answer created = stockKeeper.post(
                warehouse + "/products",
                Map.of(
                        "sku", product.sku(),
                        "name", product.name(),
                        "description", product.description(),
                        "category", category,
                        "price", Map.of("amount", product.price(), "currency", "EUR")),
                "catalogue-" + product.sku());
        // an earlier attempt, whose idempotency keys have expired, got this far
        String id = created.status() == CONFLICT
                ? idOf(stockKeeper, product.sku())
                : created.orThrow().path("id").asText();
        stockKeeper
                .post(
                        warehouse + "/stock/" + id + "/receipts",
                        Map.of("quantity", product.stock(), "reference", "First stock"),
                        "catalogue-stock-" + product.sku())
                .orThrow();
    }

    private String idOf(Api api, String sku) {
        return api.get(warehouse + "/products?q=" + sku)
                .orThrow()
                .at("/items/0/id")
                .asText();
    }
}
