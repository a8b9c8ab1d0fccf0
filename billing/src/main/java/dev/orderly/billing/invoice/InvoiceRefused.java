package dev.orderly.billing.invoice;

import dev.orderly.contracts.Money;
import java.util.UUID;

/** An operation that an invoice does not allow, and why; the detail is meant for the caller. */
public abstract sealed class InvoiceRefused extends RuntimeException {

    private InvoiceRefused(String detail) {
        super(detail);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** There is no such invoice, or the caller may not see it. */
    public static final class Unknown extends InvoiceRefused {
        private final UUID invoiceId;

        public Unknown(UUID invoiceId) {
            super("There is no invoice " + invoiceId);
            this.invoiceId = invoiceId;
        }

        public UUID invoiceId() {
            return invoiceId;
        }
    }

    public static final class NotPayable extends InvoiceRefused {
        public NotPayable(InvoiceNumber number, InvoiceStatus status) {
            super("Invoice %s is %s: nothing is open".formatted(number, status));
        }
    }

    /** An invoice is paid in one sum and in its currency. */
    public static final class NotTheOpenAmount extends InvoiceRefused {
        public NotTheOpenAmount(InvoiceNumber number, Money open) {
            super("Exactly %s %s are open on invoice %s".formatted(open.amount(), open.currency(), number));
        }
    }

    public static final class MailWaiting extends InvoiceRefused {
        public MailWaiting(InvoiceNumber number) {
            super("The e-mail with invoice %s waits to be sent already".formatted(number));
        }
    }

    public static final class NoMailAddress extends InvoiceRefused {
        public NoMailAddress(UUID customerId) {
            super("Customer %s has no e-mail address".formatted(customerId));
        }
    }

    public static final class NotCreditable extends InvoiceRefused {
        public NotCreditable(InvoiceNumber number, InvoiceStatus status) {
            super("Invoice %s is %s and cannot be credited".formatted(number, status));
        }
    }
}
