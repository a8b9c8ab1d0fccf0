package dev.orderly.chaos.fault;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Who is responsible for which programs and links right now, so that nobody else stops or mends them. */
final class Claims {

    private final Set<String> claimed = new HashSet<>();

    /** Claims all of them, or none; false if one is claimed. */
    synchronized boolean claim(Set<String> names) {
        if (!Collections.disjoint(claimed, names)) {
            return false;
        }
        claimed.addAll(names);
        return true;
    }

    synchronized void release(Set<String> names) {
        claimed.removeAll(names);
    }
}
