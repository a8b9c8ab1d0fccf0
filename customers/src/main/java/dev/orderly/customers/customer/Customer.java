package dev.orderly.customers.customer;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer. While blocked, customers may not order, but can still read and correct their profile. */
@Entity
public class Customer implements Published<CustomerState> {

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private CustomerStatus status = CustomerStatus.ACTIVE;

    /** The status to return to if the customer cannot be erased; null unless erasure was requested. */
    @Enumerated(EnumType.STRING)
    private @Nullable CustomerStatus otherwise;

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

    /** @param subject the customer's Keycloak user, if known */
    Customer(UUID id, @Nullable String subject, Profile profile) {
        this.id = id;
        this.subject = subject;
        describe(profile);
    }

    /** The customer in the given state, whatever it was before. */
    public static Customer adopted(@Nullable Customer own, CustomerState state) {
        Customer customer = own == null ? new Customer() : own;
        CustomerStatus before = customer.status;
        customer.id = state.id();
        customer.subject = state.subject();
        customer.status = CustomerStatus.valueOf(state.status().name());
        if (customer.status != CustomerStatus.ERASING) {
            customer.otherwise = null;
        } else if (customer.otherwise == null) {
            // Whether the customer was blocked in between is not known any more.
            customer.otherwise = before.isKept() ? before : CustomerStatus.ACTIVE;
        }
        customer.name = state.name();
        customer.email = state.email();
        customer.phone = state.phone();
        customer.billingAddress = addressOf(state.billingAddress());
        customer.shippingAddress = addressOf(state.shippingAddress());
        return customer;
    }

    private static @Nullable PostalAddress addressOf(@Nullable Address address) {
        return address == null ? null : PostalAddress.of(address);
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
     * Keeps the customer from ordering; no effect on a blocked customer.
     *
     * @throws CustomerRefused.CannotBecome when the customer is being erased, or was
     */
    void block() {
        beKeptAs(CustomerStatus.BLOCKED);
    }

    /**
     * Lets the customer order again; no effect on an active customer.
     *
     * @throws CustomerRefused.CannotBecome when the customer is being erased, or was
     */
    void unblock() {
        beKeptAs(CustomerStatus.ACTIVE);
    }

    private void beKeptAs(CustomerStatus next) {
        if (!status.isKept()) {
            throw new CustomerRefused.CannotBecome(id, status, next);
        }
        status = next;
    }

    /**
     * Starts the erasure, which the other services must agree to; no effect once it has started.
     *
     * @throws CustomerRefused.CannotBecome when the customer was erased
     */
    public void leave() {
        if (status != CustomerStatus.ERASING) {
            CustomerStatus before = status;
            become(CustomerStatus.ERASING);
            otherwise = before;
        }
    }

    /** Restores the status before {@link #leave}, because the erasure was refused. */
    public void stay() {
        become(Objects.requireNonNull(otherwise, "is not leaving"));
        otherwise = null;
    }

    /** Removes all personal data; only the id remains. */
    public void forget() {
        become(CustomerStatus.ERASED);
        otherwise = null;
        subject = null;
        name = null;
        email = null;
        phone = null;
        billingAddress = null;
        shippingAddress = null;
    }

    private void become(CustomerStatus next) {
        if (!status.mayBecome(next)) {
            throw new CustomerRefused.CannotBecome(id, status, next);
        }
        status = next;
    }

    public CustomerStatus status() {
        return status;
    }

    /** The customer's Keycloak user, if known. */
    public @Nullable String subject() {
        return subject;
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
