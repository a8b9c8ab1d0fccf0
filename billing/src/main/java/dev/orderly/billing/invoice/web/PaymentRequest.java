package dev.orderly.billing.invoice.web;

import dev.orderly.contracts.Money;
import dev.orderly.serviceapi.text.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment that was received. */
public record PaymentRequest(
        @NotNull @Valid @Schema(description = "Exactly the open amount of the invoice, in its currency")
        Amount amount,

        @NotBlank
        @Size(max = 140)
        @SingleLine
        @Schema(description = "Payment reference on the bank statement", examples = "INV-000001")
        String reference) {

    @Schema(name = "PaymentAmount")
    public record Amount(
            @NotNull @Digits(integer = 18, fraction = 2) @Schema(type = SchemaType.STRING, examples = "12.50")
            BigDecimal amount,

            @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217 currency code", examples = "EUR")
            String currency) {

        Money money() {
            return new Money(amount, currency);
        }
    }
}
