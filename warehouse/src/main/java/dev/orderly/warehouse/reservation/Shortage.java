package dev.orderly.warehouse.reservation;

/** Why a line cannot be had. */
enum Shortage {
    UNKNOWN_PRODUCT("unknown product"),
    DISCONTINUED("not sold any more"),
    NOT_ENOUGH("not enough in stock");

    private final String reason;

    Shortage(String reason) {
        this.reason = reason;
    }

    /** For the customer. */
    String reason() {
        return reason;
    }
}
