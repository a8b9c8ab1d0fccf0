package dev.orderly.billing.invoice;

import dev.orderly.statetransfer.contract.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whom an invoice is made out to, as known when it was issued.
 *
 * @param name null for a customer who was erased
 * @param email null if there is none to send to
 */
@Embeddable
public record Buyer(
        @Column(name = "buyer_name") @Nullable String name,
        @Column(name = "buyer_email") @Nullable String email,
        @Column(name = "buyer_line1") String line1,
        @Column(name = "buyer_line2") @Nullable String line2,
        @Column(name = "buyer_postal_code") String postalCode,
        @Column(name = "buyer_city") String city,
        @Column(name = "buyer_country") String country) {

    public static Buyer at(Address address, @Nullable String name, @Nullable String email) {
        return new Buyer(
                name, email, address.line1(), address.line2(), address.postalCode(), address.city(), address.country());
    }

    public Address address() {
        return new Address(line1, line2, postalCode, city, country);
    }
}
