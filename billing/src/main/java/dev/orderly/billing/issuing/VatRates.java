package dev.orderly.billing.issuing;

import dev.orderly.billing.BillingConfig;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The VAT rate, in percent, of every product category. */
final class VatRates {

    private final BigDecimal standard;
    private final Map<String, BigDecimal> byCategory;

    VatRates(BigDecimal standard, Map<String, BigDecimal> byCategory) {
        this.standard = standard;
        this.byCategory = byCategory.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(rate -> normalised(rate.getKey()), Map.Entry::getValue));
    }

    static VatRates of(BillingConfig.Vat config) {
        return new VatRates(config.standard(), config.category());
    }

    BigDecimal percentFor(String category) {
        return byCategory.getOrDefault(normalised(category), standard);
    }

    private static String normalised(String category) {
        return category.strip().toLowerCase(Locale.ROOT);
    }
}
