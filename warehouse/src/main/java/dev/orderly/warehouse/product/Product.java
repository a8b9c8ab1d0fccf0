package dev.orderly.warehouse.product;

import dev.orderly.contracts.Money;
import dev.orderly.contracts.ProductState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product of the catalogue. Once discontinued it does not change any more. */
@Entity
public class Product implements Published<ProductState> {

    @Id
    private UUID id;

    @Version
    private long version;

    private String sku;
    private String name;
    private String description;
    private String category;
    private BigDecimal priceAmount;
    private String priceCurrency;

    @Enumerated(EnumType.STRING)
    private ProductStatus status = ProductStatus.ACTIVE;

    /** The category's key, the same for every spelling of its name. */
    private String categoryKey;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    @SuppressWarnings("NullAway.Init")
    Product(UUID id, ProductDetails details) {
        this.id = id;
        describe(details);
    }

    /** The product in the given state, whatever it was before. */
    static Product adopted(@Nullable Product own, ProductState state) {
        var details =
                new ProductDetails(state.sku(), state.name(), state.description(), state.category(), state.price());
        Product product = own == null ? new Product(state.id(), details) : own;
        product.describe(details);
        product.status = switch (state.status()) {
            case ACTIVE -> ProductStatus.ACTIVE;
            case DISCONTINUED -> ProductStatus.DISCONTINUED;
        };
        return product;
    }

    /** @throws ProductRefused.Discontinued when it is not sold any more */
    void edit(ProductDetails details) {
        if (status == ProductStatus.DISCONTINUED) {
            throw new ProductRefused.Discontinued(id);
        }
        describe(details);
    }

    private void describe(ProductDetails details) {
        sku = details.sku();
        name = details.name();
        description = details.description();
        category = details.category();
        categoryKey = ProductState.categoryKey(category);
        // Always with cents, so that the price published now equals the one read back later.
        priceAmount = details.price().amount().setScale(2, RoundingMode.UNNECESSARY);
        priceCurrency = details.price().currency();
    }

    /** @throws ProductRefused.Discontinued when it already was */
    void discontinue() {
        if (!status.mayBecome(ProductStatus.DISCONTINUED)) {
            throw new ProductRefused.Discontinued(id);
        }
        status = ProductStatus.DISCONTINUED;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public StateTopic<ProductState> topic() {
        return ProductState.TOPIC;
    }

    @Override
    public ProductState state() {
        return new ProductState(
                id,
                version,
                sku,
                name,
                description,
                category,
                price(),
                switch (status) {
                    case ACTIVE -> ProductState.Status.ACTIVE;
                    case DISCONTINUED -> ProductState.Status.DISCONTINUED;
                });
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String category() {
        return category;
    }

    /** Net. */
    public Money price() {
        return new Money(priceAmount, priceCurrency);
    }

    public ProductStatus status() {
        return status;
    }
}
