package dev.orderly.customers.customer.web;

import dev.orderly.contracts.Address;
import dev.orderly.serviceapi.text.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A postal address, as a caller writes it. */
record AddressRequest(
        @NotBlank @Size(max = 200) @SingleLine @Schema(examples = "12 Harbour Road")
        String line1,

        @Size(max = 200) @SingleLine @Nullable String line2,

        @NotBlank @Size(max = 20) @SingleLine @Schema(examples = "20457")
        String postalCode,

        @NotBlank @Size(max = 100) @SingleLine @Schema(examples = "Hamburg")
        String city,

        @NotNull @CountryCode @Schema(description = "ISO 3166-1 alpha-2 country code", examples = "DE")
        String country) {

    Address address() {
        return new Address(line1, line2, postalCode, city, country);
    }
}
