package dev.orderly.billing.issuing;

import dev.orderly.billing.BillingConfig;
import dev.orderly.contracts.ProductState;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The VAT rates an invoice would have today. */
@ApplicationScoped
public class VatOfProducts {

    private final Replica<ProductState> products;
    private final VatRates rates;

    VatOfProducts(Replica<ProductState> products, BillingConfig config) {
        this.products = products;
        this.rates = VatRates.of(config.vat());
    }

    /** In percent, for those of the products that are known here. */
    public Uni<Map<UUID, BigDecimal>> percentOf(Collection<UUID> ids) {
        return products.findAll(ids)
                .map(known -> known.values().stream()
                        .collect(Collectors.toMap(ProductState::id, product -> rates.percentFor(product.category()))));
    }
}
