package dev.orderly.ordering.order;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an order was placed, and the addresses for parcel and invoice at that time, until the customer is erased. */
@Embeddable
public record Placement(
        long customerVersion,

        @Embedded
        @AttributeOverride(name = "line1", column = @Column(name = "billing_line1"))
        @AttributeOverride(name = "line2", column = @Column(name = "billing_line2"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "billing_postal_code"))
        @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
        @AttributeOverride(name = "country", column = @Column(name = "billing_country"))
        @Nullable
        CapturedAddress billingAddress,

        @Embedded
        @AttributeOverride(name = "line1", column = @Column(name = "shipping_line1"))
        @AttributeOverride(name = "line2", column = @Column(name = "shipping_line2"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "shipping_postal_code"))
        @AttributeOverride(name = "city", column = @Column(name = "shipping_city"))
        @AttributeOverride(name = "country", column = @Column(name = "shipping_country"))
        @Nullable
        CapturedAddress shippingAddress,

        Instant placedAt) {

    /**
     * @throws OrderRefused.CustomerErased for a customer who is leaving
     * @throws OrderRefused.CustomerMayNotOrder for one who is blocked
     * @throws OrderRefused.AddressMissing without both addresses
     */
    static Placement by(CustomerState customer, Instant now) {
        requireStaying(customer);
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

    /** The placement in an order's state. */
    static Placement adopted(OrderState state) {
        return new Placement(
                state.customerVersion(),
                captured(state.billingAddress()),
                captured(state.shippingAddress()),
                state.placedAt());
    }

    private static @Nullable CapturedAddress captured(@Nullable Address address) {
        return address == null ? null : CapturedAddress.of(address);
    }

    /** @throws OrderRefused.CustomerErased for a customer who is being erased, or was */
    static void requireStaying(CustomerState customer) {
        switch (customer.status()) {
            case ACTIVE, BLOCKED -> {}
            case ERASING, ERASED -> throw new OrderRefused.CustomerErased(customer.id(), customer.status());
        }
    }

    /** The same without the addresses. */
    Placement anonymous() {
        return new Placement(customerVersion, null, null, placedAt);
    }

    private static @Nullable Address addressOf(@Nullable CapturedAddress captured) {
        return captured == null ? null : captured.address();
    }

    @Nullable
    Address billedTo() {
        return addressOf(billingAddress);
    }

    @Nullable
    Address shippedTo() {
        return addressOf(shippingAddress);
    }
}
