package dev.orderly.ordering.order;

import dev.orderly.statetransfer.contract.Address;
import dev.orderly.statetransfer.contract.CustomerState;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** When an order was placed, and where the customer wanted parcel and invoice then. */
@Embeddable
public record Placement(
        long customerVersion,

        @Embedded
        @AttributeOverride(name = "line1", column = @Column(name = "billing_line1"))
        @AttributeOverride(name = "line2", column = @Column(name = "billing_line2"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "billing_postal_code"))
        @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
        @AttributeOverride(name = "country", column = @Column(name = "billing_country"))
        CapturedAddress billingAddress,

        @Embedded
        @AttributeOverride(name = "line1", column = @Column(name = "shipping_line1"))
        @AttributeOverride(name = "line2", column = @Column(name = "shipping_line2"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "shipping_postal_code"))
        @AttributeOverride(name = "city", column = @Column(name = "shipping_city"))
        @AttributeOverride(name = "country", column = @Column(name = "shipping_country"))
        CapturedAddress shippingAddress,

        Instant placedAt) {

    /**
     * @throws OrderRefused.CustomerMayNotOrder unless the customer is active
     * @throws OrderRefused.AddressMissing without both addresses
     */
    static Placement by(CustomerState customer, Instant now) {
        if (!customer.mayOrder()) {
            throw new OrderRefused.CustomerMayNotOrder(customer.id(), customer.status());
        }
        Address billing = customer.billingAddress();
        Address shipping = customer.shippingAddress();
        if (billing == null || shipping == null) {
            throw new OrderRefused.AddressMissing(customer.id());
        }
        return new Placement(customer.version(), CapturedAddress.of(billing), CapturedAddress.of(shipping), now);
    }
}
