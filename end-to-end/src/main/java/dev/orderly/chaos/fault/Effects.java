package dev.orderly.chaos.fault;

import dev.orderly.chaos.network.Traffic;
import java.util.Optional;
import java.util.StringJoiner;

/** Describes what a fault did to the traffic of links. */
final class Effects {

    /** Connections that ended or were refused, and bytes that waited. */
    static Optional<String> of(Traffic traffic) {
        var effects = new StringJoiner(", ").setEmptyValue("");
        if (traffic.ended() > 0) {
            effects.add(traffic.ended() + " connections ended");
        }
        if (traffic.refused() > 0) {
            effects.add(traffic.refused() + " refused");
        }
        if (traffic.heldBack() > 0) {
            effects.add(traffic.heldBack() + " bytes held back");
        }
        return Optional.of(effects.toString()).filter(text -> !text.isEmpty());
    }

    private Effects() {}
}
