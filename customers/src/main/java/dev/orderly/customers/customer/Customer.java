package dev.orderly.customers.customer;

import dev.orderly.statetransfer.contract.CustomerState;
import dev.orderly.statetransfer.contract.StateTopic;
import dev.orderly.statetransfer.publish.Published;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who buys. A blocked customer may not order, but its profile stays its own to read and to correct. */
@Entity
public class Customer implements Published<CustomerState> {

    @Id
    private UUID id;

    // Negative: not inserted yet, so that Hibernate need not look. The first version is 0.
    @Version
    private long version = -1;

    @Column(updatable = false)
    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private CustomerStatus status = CustomerStatus.ACTIVE;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;

    @Embedded
    private @Nullable PostalAddress billingAddress;

    @Embedded
    private @Nullable PostalAddress shippingAddress;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    /** @param subject the Keycloak user who is this customer, if one is known */
    Customer(UUID id, @Nullable String subject, Profile profile) {
        this.id = id;
        this.subject = subject;
        describe(profile);
    }

    /**
     * Replaces the profile.
     *
     * @throws CustomerRefused.NotKept when the customer is being erased, or was
     */
    void edit(Profile profile) {
        if (!status.isKept()) {
            throw new CustomerRefused.NotKept(id, status);
        }
        describe(profile);
    }

    private void describe(Profile profile) {
        name = profile.name();
        email = profile.email();
        phone = profile.phone();
        billingAddress = PostalAddress.of(profile.billingAddress());
        shippingAddress = PostalAddress.of(profile.shippingAddress());
    }

    /**
     * Keeps the customer from ordering; nothing changes when it is blocked already.
     *
     * @throws CustomerRefused.CannotBecome when the customer is being erased, or was
     */
    void block() {
        become(CustomerStatus.BLOCKED);
    }

    /**
     * Lets the customer order again; nothing changes when it is active already.
     *
     * @throws CustomerRefused.CannotBecome when the customer is being erased, or was
     */
    void unblock() {
        become(CustomerStatus.ACTIVE);
    }

    private void become(CustomerStatus next) {
        if (status != next && !status.mayBecome(next)) {
            throw new CustomerRefused.CannotBecome(id, status, next);
        }
        status = next;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public StateTopic<CustomerState> topic() {
        return CustomerState.TOPIC;
    }

    @Override
    public CustomerState state() {
        return new CustomerState(
                id,
                version,
                subject,
                CustomerState.Status.valueOf(status.name()),
                name,
                email,
                phone,
                billingAddress == null ? null : billingAddress.address(),
                shippingAddress == null ? null : shippingAddress.address());
    }
}
