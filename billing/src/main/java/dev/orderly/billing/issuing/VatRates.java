package dev.orderly.billing.issuing;

import dev.orderly.billing.BillingConfig;
import dev.orderly.contracts.ProductState;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** The VAT rate of every product category, in percent. */
final class VatRates {

    private final BigDecimal standard;
    private final Map<String, BigDecimal> byCategory;

    VatRates(BigDecimal standard, Map<String, BigDecimal> byCategory) {
        this.standard = standard;
        this.byCategory = byCategory.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        rate -> ProductState.categoryKey(rate.getKey()), Map.Entry::getValue));
    }

    static VatRates of(BillingConfig.Vat config) {
        return new VatRates(config.standard(), config.category());
    }

    BigDecimal percentFor(String category) {
        return byCategory.getOrDefault(ProductState.categoryKey(category), standard);
    }
}
