package dev.orderly.warehouse.product.web;

import dev.orderly.contracts.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A net price. */
record PriceRequest(
        @NotNull @Positive @Digits(integer = 9, fraction = 2) @Schema(implementation = String.class, examples = "12.50")
        BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code") @Schema(examples = "EUR")
        String currency) {

    Money money() {
        return new Money(amount, currency);
    }
}
