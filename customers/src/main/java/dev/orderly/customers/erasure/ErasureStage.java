package dev.orderly.customers.erasure;

/** The stages of an erasure. */
public enum ErasureStage {
    /** Waits for ordering to say whether an order is open. */
    REQUESTED,
    /** An order is open: the customer stays, and may ask again. */
    REFUSED,
    /** Cannot be stopped any more: customers has forgotten, the other services still have to. */
    FORGETTING,
    /** All services have forgotten; the Keycloak user is still to be deleted. */
    FORGOTTEN,
    COMPLETED;

    /** Whether anything remains to be done. */
    public boolean isOpen() {
        return this == REQUESTED || this == FORGETTING || this == FORGOTTEN;
    }
}
