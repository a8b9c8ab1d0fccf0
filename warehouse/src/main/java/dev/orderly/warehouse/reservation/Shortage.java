package dev.orderly.warehouse.reservation;

import java.util.Arrays;

/** Why a line is short. */
enum Shortage {
    UNKNOWN_PRODUCT("unknown product"),
    DISCONTINUED("not sold any more"),
    NOT_ENOUGH("not enough in stock");

    private final String reason;

    Shortage(String reason) {
        this.reason = reason;
    }

    /** The shortage with that reason. */
    static Shortage because(String reason) {
        return Arrays.stream(values())
                .filter(shortage -> shortage.reason.equals(reason))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason for a shortage: " + reason));
    }

    /** For the customer. */
    String reason() {
        return reason;
    }
}
