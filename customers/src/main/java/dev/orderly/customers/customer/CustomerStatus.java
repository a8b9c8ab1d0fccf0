package dev.orderly.customers.customer;

/** Whether a customer may order, and whether it still is one. */
public enum CustomerStatus {
    ACTIVE,
    /** May neither order nor be delivered to by itself, but keeps and edits its profile. */
    BLOCKED,
    /** Is to be forgotten, if ordering agrees; otherwise it becomes what it was before. */
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

    /** Whether it is a customer like any other, whose profile may be edited. */
    boolean isKept() {
        return this == ACTIVE || this == BLOCKED;
    }
}
