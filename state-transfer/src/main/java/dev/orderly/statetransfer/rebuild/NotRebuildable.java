package dev.orderly.statetransfer.rebuild;

/** The replica cannot be rebuilt from its topic as it is. */
class NotRebuildable extends RuntimeException {

    NotRebuildable(String reason) {
        super(reason);
    }
}
