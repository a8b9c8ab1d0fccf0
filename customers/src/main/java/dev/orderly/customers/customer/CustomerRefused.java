package dev.orderly.customers.customer;

import java.util.List;
import java.util.UUID;

/** Everything that customers refuses for a reason of its own. */
public abstract sealed class CustomerRefused extends RuntimeException {

    private final String detail;

    private CustomerRefused(String detail) {
        super(detail);
        this.detail = detail;
    }

    /** Why, for the one who asked. */
    public String detail() {
        return detail;
    }

    /** There is no such customer. */
    public static final class Unknown extends CustomerRefused {

        private final Object who;

        public Unknown(Object who) {
            super("There is no customer " + who);
            this.who = who;
        }

        /** What was looked for: an id, or the caller itself. */
        public Object who() {
            return who;
        }
    }

    /** The customer's status does not allow the other one next. */
    public static final class CannotBecome extends CustomerRefused {

        CannotBecome(UUID id, CustomerStatus status, CustomerStatus next) {
            super("Customer %s is %s and cannot become %s".formatted(id, status, next));
        }
    }

    /** An order of the customer is open: it has to be over before the customer can be erased. */
    public static final class HasOpenOrders extends CustomerRefused {

        public HasOpenOrders(UUID id, List<UUID> orderIds) {
            super("Customer %s cannot be erased while orders are open: %s".formatted(id, orderIds));
        }
    }

    /** The customer is being forgotten, or was: there is no profile to edit. */
    public static final class NotKept extends CustomerRefused {

        public NotKept(UUID id, CustomerStatus status) {
            super("Customer %s is %s: its profile cannot be edited".formatted(id, status));
        }
    }
}
