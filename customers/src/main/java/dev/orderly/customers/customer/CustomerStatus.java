package dev.orderly.customers.customer;

/** Whether a customer may order, and whether it still is one. */
public enum CustomerStatus {
    ACTIVE,
    /** May neither order nor be delivered to by itself, but keeps and edits its profile. */
    BLOCKED,
    /** Wants to be forgotten; the others are being asked. */
    ERASING,
    /** Its personal data is gone. */
    ERASED;

    public boolean mayBecome(CustomerStatus next) {
        return switch (this) {
            case ACTIVE -> next == BLOCKED || next == ERASING;
            case BLOCKED -> next == ACTIVE || next == ERASING;
            case ERASING -> next == ERASED;
            case ERASED -> false;
        };
    }

    /** Whether the profile may still be edited. */
    boolean isKept() {
        return this == ACTIVE || this == BLOCKED;
    }
}
