package dev.orderly.chaos.fault;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Who is responsible for which programs right now, so that nobody else starts or stops them. */
final class Claims {

    private final Set<String> claimed = new HashSet<>();

    /** Claims all of them, or none; false if one is claimed. */
    synchronized boolean claim(Set<String> programs) {
        if (!Collections.disjoint(claimed, programs)) {
            return false;
        }
        claimed.addAll(programs);
        return true;
    }

    synchronized void release(Set<String> programs) {
        claimed.removeAll(programs);
    }
}
