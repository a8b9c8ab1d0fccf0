package dev.orderly.gateway.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest events in the order of their arrival: a queue that all streams share. Each stream has a place in it; if
 * the place is overwritten because the stream is too slow, it has missed something.
 */
final class RecentEvents {

    /** Events of different partitions arrive only roughly in the order in which they were sent. */
    private static final Duration MAX_REORDERING = Duration.ofSeconds(5);

    private static final int MOST = 1 << 14;

    private final StateEvent[] ring = new StateEvent[MOST];
    private final long mostBytes;
    private long first;
    private long end;
    private long bytes;
    private long completeSince;

    /** @param completeSince the time (milliseconds) since which everything sent will be added */
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

    /** Whether the event at this place was dropped for newer ones. */
    synchronized boolean isGone(long place) {
        return place < first;
    }

    /** Whether everything sent after that time (milliseconds) is here or still to come. */
    synchronized boolean reachesBackTo(long time) {
        return time >= completeSince;
    }

    /** A place from which on everything sent after that time is present; possibly after some that was sent earlier. */
    synchronized long placeOf(long time) {
        for (long place = first; place < end; place++) {
            if (ring[slot(place)].sentAt() >= time - MAX_REORDERING.toMillis()) {
                return place;
            }
        }
        return end;
    }

    /** The events from that place on, at most so many. */
    synchronized List<StateEvent> from(long place, int most) {
        List<StateEvent> events = new ArrayList<>();
        for (long each = place; each < end && events.size() < most; each++) {
            events.add(ring[slot(each)]);
        }
        return events;
    }

    /** The events with that key in the order of their arrival. */
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
