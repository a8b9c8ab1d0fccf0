package dev.orderly.customers.customer;

import dev.orderly.contracts.Address;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** An {@link Address} as it is stored. */
@Embeddable
record PostalAddress(String line1, @Nullable String line2, String postalCode, String city, String country) {

    static PostalAddress of(Address address) {
        return new PostalAddress(
                address.line1(), address.line2(), address.postalCode(), address.city(), address.country());
    }

    Address address() {
        return new Address(line1, line2, postalCode, city, country);
    }
}
