package dev.orderly.customers.customer;

import java.util.List;
import java.util.UUID;

/** Everything that customers refuses as a business rule. */
public abstract sealed class CustomerRefused extends RuntimeException {

    private final String detail;

    private CustomerRefused(String detail) {
        super(detail);
        this.detail = detail;
    }

    /** The reason, for the caller. */
    public String detail() {
        return detail;
    }

    public static final class Unknown extends CustomerRefused {

        private final Object who;

        public Unknown(Object who) {
            super("There is no customer " + who);
            this.who = who;
        }

        /** What was looked up: an id, or the caller. */
        public Object who() {
            return who;
        }
    }

    /** The customer's current status does not allow the next one. */
    public static final class CannotBecome extends CustomerRefused {

        CannotBecome(UUID id, CustomerStatus status, CustomerStatus next) {
            super("Customer %s is %s and cannot become %s".formatted(id, status, next));
        }
    }

    /** An order of the customer is open: it must end before the customer can be erased. */
    public static final class HasOpenOrders extends CustomerRefused {

        public HasOpenOrders(UUID id, List<UUID> orderIds) {
            super("Customer %s cannot be erased while orders are open: %s".formatted(id, orderIds));
        }
    }

    /** The customer is being erased, or was: there is no profile to edit. */
    public static final class NotKept extends CustomerRefused {

        public NotKept(UUID id, CustomerStatus status) {
            super("Customer %s is %s: its profile cannot be edited".formatted(id, status));
        }
    }
}
