package dev.orderly.billing.invoice;

import dev.orderly.contracts.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The recipient of an invoice, as known when it was issued. All of it is null once the customer was erased and the
 * invoice no longer has to be kept.
 *
 * @param name also null for a customer who had been erased before
 * @param email null if there is no address to send to
 */
@Embeddable
public record Buyer(
        @Column(name = "buyer_name") @Nullable String name,
        @Column(name = "buyer_email") @Nullable String email,
        @Column(name = "buyer_line1") @Nullable String line1,
        @Column(name = "buyer_line2") @Nullable String line2,
        @Column(name = "buyer_postal_code") @Nullable String postalCode,
        @Column(name = "buyer_city") @Nullable String city,
        @Column(name = "buyer_country") @Nullable String country) {

    /** A buyer whose data was deleted. */
    static final Buyer FORGOTTEN = new Buyer(null, null, null, null, null, null, null);

    public static Buyer at(Address address, @Nullable String name, @Nullable String email) {
        return new Buyer(
                name, email, address.line1(), address.line2(), address.postalCode(), address.city(), address.country());
    }

    /** The buyer's address; null once deleted. */
    public @Nullable Address address() {
        return line1 == null || postalCode == null || city == null || country == null
                ? null
                : new Address(line1, line2, postalCode, city, country);
    }

    /** The same, without an e-mail address. */
    Buyer withoutEmail() {
        return reachedAt(null);
    }

    /** The same, with that e-mail address. */
    Buyer reachedAt(@Nullable String address) {
        return new Buyer(name, address, line1, line2, postalCode, city, country);
    }
}
