package dev.orderly.statetransfer.gate;

import dev.orderly.statetransfer.database.RetryLater;

/** A change is refused, because the service's own topics hold newer states than its database. */
public class OwnerRestored extends RetryLater {

    OwnerRestored(long keys) {
        super(("The database was restored from a backup: the service's topics hold newer states of %d entities."
                        + " Nothing can be changed until they are adopted")
                .formatted(keys));
    }
}
