package dev.orderly.chaos.fault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault that was injected.
 *
 * @param what it was: ids and names only
 * @param hits the programs whose callers may have noticed it
 * @param beganMillis since the epoch
 * @param mendedMillis when mending it began
 * @param recoveredMillis when everything that it stopped was ready again
 * @param effect what was seen of it; null if nothing was, so that it does not count
 */
public record Injected(
        String kind,
        String what,
        Set<String> hits,
        long beganMillis,
        long mendedMillis,
        long recoveredMillis,
        @Nullable String effect) {

    public boolean counts() {
        return effect != null;
    }
}
