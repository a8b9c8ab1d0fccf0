package dev.orderly.customers.customer;

/** Whether a customer may order, and how far an erasure has gone. */
public enum CustomerStatus {
    ACTIVE,
    /** May not order and gets no automatic dispatch, but keeps and edits the profile. */
    BLOCKED,
    /** Will be erased if ordering agrees; otherwise returns to the previous status. */
    ERASING,
    /** Its personal data is gone. */
    ERASED;

    public boolean mayBecome(CustomerStatus next) {
        return switch (this) {
            case ACTIVE -> next == BLOCKED || next == ERASING;
            case BLOCKED -> next == ACTIVE || next == ERASING;
            case ERASING -> next == ERASED || next.isKept();
            case ERASED -> false;
        };
    }

    /** Whether the customer is not being erased, so that the profile may be edited. */
    boolean isKept() {
        return this == ACTIVE || this == BLOCKED;
    }
}
