package dev.orderly.chaos.fault;

import java.util.Optional;
import java.util.Set;

/** Something that goes wrong, shows its effect, and is mended again. Used by one thread at a time. */
interface Fault {

    /** What goes wrong, for the report: ids and names only. */
    String what();

    /** The programs that it ends or pauses. */
    default Set<String> programs() {
        return Set.of();
    }

    /** What no other fault may touch meanwhile, or one would mend the other. */
    default Set<String> claims() {
        return programs();
    }

    /** The programs whose callers may notice it. */
    default Set<String> hits() {
        return programs();
    }

    void begin();

    /** What was seen of it until now, such as bytes that were held back. Without an effect, a fault does not count. */
    Optional<String> effect();

    /** Mends it, and returns when everything that it stopped is ready again. */
    void end();
}
