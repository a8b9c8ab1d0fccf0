package dev.orderly.ordering.order;

import dev.orderly.contracts.Address;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A customer's address at the time an order was placed. */
@Embeddable
public record CapturedAddress(String line1, @Nullable String line2, String postalCode, String city, String country) {

    static CapturedAddress of(Address address) {
        return new CapturedAddress(
                address.line1(), address.line2(), address.postalCode(), address.city(), address.country());
    }

    public Address address() {
        return new Address(line1, line2, postalCode, city, country);
    }
}
