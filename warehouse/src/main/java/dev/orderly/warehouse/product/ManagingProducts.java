package dev.orderly.warehouse.product;

import dev.orderly.warehouse.WarehouseConfig;
import dev.orderly.warehouse.stock.ManagingStock;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * A stock keeper's use cases for the catalogue. Each method is one transaction; those that change a product lock it and
 * pass its version to the {@code precondition}, which throws if that version must not be changed.
 */
@ApplicationScoped
public class ManagingProducts {

    private final Products products;
    private final ManagingStock stock;
    private final WarehouseConfig config;

    ManagingProducts(Products products, ManagingStock stock, WarehouseConfig config) {
        this.products = products;
        this.stock = stock;
        this.config = config;
    }

    /** Adds a product, without any stock yet. */
    @WithTransaction
    public Uni<Product> add(ProductDetails details) {
        requireOurCurrency(details);
        return products.save(new Product(UuidVersion7Strategy.INSTANCE.generateUuid(null), details))
                .call(product -> stock.open(product.id()));
    }

    @WithTransaction
    public Uni<Product> edit(UUID id, LongConsumer precondition, ProductDetails details) {
        requireOurCurrency(details);
        return change(id, precondition, product -> product.edit(details));
    }

    /** Takes a product off the market. Existing reservations of it remain. */
    @WithTransaction
    public Uni<Product> discontinue(UUID id, LongConsumer precondition) {
        return change(id, precondition, Product::discontinue);
    }

    private Uni<Product> change(UUID id, LongConsumer precondition, Consumer<Product> change) {
        return products.open(id).flatMap(product -> {
            precondition.accept(product.version());
            change.accept(product);
            return products.save(product);
        });
    }

    private void requireOurCurrency(ProductDetails details) {
        String currency = details.price().currency();
        if (!currency.equals(config.currency())) {
            throw new ProductRefused.OtherCurrency(currency, config.currency());
        }
    }
}
