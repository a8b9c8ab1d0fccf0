package dev.orderly.customers.customer.web;

import dev.orderly.customers.customer.Profile;
import dev.orderly.serviceapi.text.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's whole profile, as a caller writes it. */
record ProfileRequest(
        @NotBlank @Size(max = 200) @SingleLine @Schema(examples = "Ada Lovelace")
        String name,

        @NotBlank @Size(max = 254) @MailAddress @Schema(examples = "ada@example.org")
        String email,

        @Pattern(regexp = "\\+?[0-9][0-9 ()/.-]{2,31}", message = "must be a phone number")
        @Schema(examples = "+49 40 123456")
        @Nullable
        String phone,

        @NotNull @Valid AddressRequest billingAddress,

        @Valid @Schema(description = "Where parcels are sent; the billing address if absent") @Nullable
        AddressRequest shippingAddress) {

    Profile profile() {
        AddressRequest shipTo = shippingAddress == null ? billingAddress : shippingAddress;
        return new Profile(name, email, phone, billingAddress.address(), shipTo.address());
    }
}
