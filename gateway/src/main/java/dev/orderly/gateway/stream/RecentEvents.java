package dev.orderly.gateway.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest events, in the order in which they arrived: the one queue of all streams. Each stream has a place in it; one
 * that is so slow that its place is given away has missed something.
 */
final class RecentEvents {

    /** Events of different partitions arrive in about the order in which they were sent. */
    private static final Duration DISORDER = Duration.ofSeconds(5);

    private static final int MOST = 1 << 14;

    private final StateEvent[] ring = new StateEvent[MOST];
    private final long mostBytes;
    private long first;
    private long end;
    private long bytes;
    private long completeSince;

    /** @param completeSince from when on everything that is sent will be added, in milliseconds */
    RecentEvents(long mostBytes, long completeSince) {
        this.mostBytes = mostBytes;
        this.completeSince = completeSince;
    }

    synchronized void add(StateEvent event) {
        ring[slot(end)] = event;
        end++;
        bytes += event.size();
        while (end - first >= MOST || (bytes > mostBytes && end - first > 1)) {
            StateEvent oldest = ring[slot(first)];
            first++;
            bytes -= oldest.size();
            completeSince = Math.max(completeSince, oldest.sentAt());
        }
    }

    /** The place after the last event. */
    synchronized long end() {
        return end;
    }

    /** Whether an event at this place was given up for newer ones. */
    synchronized boolean isGone(long place) {
        return place < first;
    }

    /** Whether all that was sent after that time (milliseconds) is here or is still to come. */
    synchronized boolean reachesBackTo(long time) {
        return time >= completeSince;
    }

    /** The place from which on nothing is missing of what was sent after that time; some of what was sent before may be there. */
    synchronized long placeOf(long time) {
        for (long place = first; place < end; place++) {
            if (ring[slot(place)].sentAt() >= time - DISORDER.toMillis()) {
                return place;
            }
        }
        return end;
    }

    /** Those from that place on, a few. */
    synchronized List<StateEvent> from(long place, int most) {
        List<StateEvent> events = new ArrayList<>();
        for (long each = place; each < end && events.size() < most; each++) {
            events.add(ring[slot(each)]);
        }
        return events;
    }

    /** Those of one entity, and of what goes by its id, in the order in which they arrived. */
    synchronized List<StateEvent> of(String key) {
        List<StateEvent> events = new ArrayList<>();
        for (long place = first; place < end; place++) {
            StateEvent event = ring[slot(place)];
            if (event.key().equals(key)) {
                events.add(event);
            }
        }
        return events;
    }

    private static int slot(long place) {
        return (int) (place & (MOST - 1));
    }
}
