package dev.orderly.customers.erasure;

/** How far the erasure of a customer is. */
public enum ErasureStage {
    /** Ordering is asked whether an order is open. */
    REQUESTED,
    /** An order is open: the customer stays, and may ask again. */
    REFUSED,
    /** Nobody can stop it any more: customers has forgotten, the others are to. */
    FORGETTING,
    /** Everybody has forgotten; the Keycloak user is to be deleted. */
    FORGOTTEN,
    COMPLETED;

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this == REQUESTED || this == FORGETTING || this == FORGOTTEN;
    }
}
