package dev.orderly.statetransfer.rebuild;

/** The topic cannot take the place of the replica as it is. */
class NotRebuildable extends RuntimeException {

    NotRebuildable(String reason) {
        super(reason);
    }
}
