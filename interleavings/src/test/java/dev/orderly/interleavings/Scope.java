package dev.orderly.interleavings;

import dev.orderly.statetopics.StateTopic;
import java.util.Map;
import java.util.Set;

/**
 * How much is explored, because every freedom multiplies the number of worlds.
 *
 * @param latestOnly whether replicas receive only the latest version there is, not those in between
 * @param losses whether one replica is emptied at any time, and fills itself again
 * @param immediate by service, the topics from which it receives everything at once
 */
record Scope(boolean latestOnly, boolean losses, Map<String, Set<StateTopic<?>>> immediate) {

    Set<StateTopic<?>> immediateFor(String service) {
        return immediate.getOrDefault(service, Set.of());
    }
}
