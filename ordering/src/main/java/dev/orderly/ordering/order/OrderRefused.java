package dev.orderly.ordering.order;

import dev.orderly.contracts.CustomerState;
import java.util.UUID;

/** An operation that an order does not allow, and why; the detail is meant for the caller. */
public abstract sealed class OrderRefused extends RuntimeException {

    private final String detail;

    private OrderRefused(String detail) {
        super(detail);
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }

    /** There is no such order, or the caller may not see it. */
    public static final class Unknown extends OrderRefused {
        private final UUID orderId;

        public Unknown(UUID orderId) {
            super("There is no order " + orderId);
            this.orderId = orderId;
        }

        public UUID orderId() {
            return orderId;
        }
    }

    public static final class NotADraft extends OrderRefused {
        public NotADraft(UUID orderId, OrderStatus status) {
            super("Order %s is %s: only a draft can be changed or placed".formatted(orderId, status));
        }
    }

    public static final class NotCancellable extends OrderRefused {
        public NotCancellable(UUID orderId, OrderStatus status) {
            super("Order %s is %s and cannot be cancelled any more".formatted(orderId, status));
        }
    }

    public static final class Empty extends OrderRefused {
        public Empty(UUID orderId) {
            super("Order %s has no items".formatted(orderId));
        }
    }

    public static final class TooManyLines extends OrderRefused {
        public TooManyLines() {
            super("An order has at most %d different products".formatted(Order.MAX_LINES));
        }
    }

    public static final class QuantityOutOfRange extends OrderRefused {
        public QuantityOutOfRange(int quantity) {
            super("%d of a product cannot be ordered: the quantity is 1 to %d".formatted(quantity, Quantity.MAX));
        }
    }

    public static final class ProductTwice extends OrderRefused {
        public ProductTwice(UUID productId) {
            super("Product %s is named more than once".formatted(productId));
        }
    }

    public static final class NotInDraft extends OrderRefused {
        private final UUID productId;

        public NotInDraft(UUID orderId, UUID productId) {
            super("Product %s is not in order %s".formatted(productId, orderId));
            this.productId = productId;
        }

        public UUID productId() {
            return productId;
        }
    }

    public static final class ProductUnknown extends OrderRefused {
        public ProductUnknown(UUID productId) {
            super("Ordering knows no product %s; if it is new, try again in a moment".formatted(productId));
        }
    }

    public static final class ProductDiscontinued extends OrderRefused {
        public ProductDiscontinued(UUID productId) {
            super("Product %s is not sold any more".formatted(productId));
        }
    }

    public static final class MixedCurrencies extends OrderRefused {
        public MixedCurrencies(UUID orderId) {
            super("The products of order %s are priced in different currencies".formatted(orderId));
        }
    }

    /** The caller has not saved a profile yet. */
    public static final class NoProfile extends OrderRefused {
        public NoProfile() {
            super("There is no profile to order with: save it first (PUT /customers/me at customers)");
        }
    }

    public static final class CustomerMayNotOrder extends OrderRefused {
        public CustomerMayNotOrder(UUID customerId, CustomerState.Status status) {
            super("Customer %s is %s and cannot order".formatted(customerId, status));
        }
    }

    /** Nothing can be ordered for a customer who is being erased, or was. */
    public static final class CustomerErased extends OrderRefused {
        public CustomerErased(UUID customerId, CustomerState.Status status) {
            super("Customer %s is %s: nothing can be ordered any more".formatted(customerId, status));
        }
    }

    public static final class AddressMissing extends OrderRefused {
        public AddressMissing(UUID customerId) {
            super("Customer %s has no billing or no shipping address".formatted(customerId));
        }
    }

    /** Staff, who are not customers, must say whose order it is. */
    public static final class CustomerNotNamed extends OrderRefused {
        public CustomerNotNamed() {
            super("Send the customerId of the order's customer");
        }
    }

    /** A customer may order only for themselves. */
    public static final class CustomerNamed extends OrderRefused {
        public CustomerNamed() {
            super("Only a clerk names a customerId: leave it out to order for yourself");
        }
    }
}
