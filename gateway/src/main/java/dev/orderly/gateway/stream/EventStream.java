package dev.orderly.gateway.stream;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** One listening browser. Everything except {@link #wake}, {@link #beat}, {@link #end} and {@link #isOver} happens on its own event loop. */
final class EventStream {

    private static final int BATCH = 64;
    private static final String HEARTBEAT = ": still here\n\n";
    private static final String RESET = "event: reset\ndata: {}\n\n";

    private final HttpServerResponse response;
    private final Context context;
    private final RecentEvents events;
    private final BooleanSupplier ready;
    private final BooleanSupplier sessionEnded;
    private final Function<StateEvent, EventAccess> access;
    private final AtomicBoolean woken = new AtomicBoolean();
    private long place;
    private boolean stuck;

    /**
     * @param ready whether it is known what the viewer may see
     * @param sessionEnded whether the viewer has signed out meanwhile
     */
    EventStream(
            HttpServerResponse response,
            Context context,
            RecentEvents events,
            long place,
            BooleanSupplier ready,
            BooleanSupplier sessionEnded,
            Function<StateEvent, EventAccess> access) {
        this.response = response;
        this.context = context;
        this.events = events;
        this.place = place;
        this.ready = ready;
        this.sessionEnded = sessionEnded;
        this.access = access;
    }

    /** Tells the browser that it missed something and has to reload. */
    void reset() {
        response.write(RESET);
    }

    /** There are new events. Returns at once. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(ignored -> {
                woken.set(false);
                write();
            });
        }
    }

    /** Sends a heartbeat, and closes the stream if the reader has taken nothing since the last one. */
    void beat() {
        context.runOnContext(ignored -> {
            if (endedWithSession() || isOver()) {
                return;
            }
            if (!response.writeQueueFull()) {
                stuck = false;
                response.write(HEARTBEAT);
            } else if (stuck) {
                drop();
            } else {
                stuck = true;
            }
        });
    }

    /** Returns at once. */
    void end() {
        context.runOnContext(ignored -> {
            if (!isOver()) {
                response.end();
            }
        });
    }

    private boolean endedWithSession() {
        boolean ended = sessionEnded.getAsBoolean();
        if (ended && !isOver()) {
            response.end();
        }
        return ended;
    }

    boolean isOver() {
        return response.closed() || response.ended();
    }

    private void write() {
        if (endedWithSession() || isOver() || !ready.getAsBoolean()) {
            return;
        }
        while (!response.writeQueueFull()) {
            List<StateEvent> next = events.from(place, BATCH);
            // check afterwards: the place may have been overwritten while the events were read
            if (events.isGone(place)) {
                drop();
                return;
            }
            if (next.isEmpty()) {
                return;
            }
            next.forEach(this::write);
            place += next.size();
        }
        response.drainHandler(ignored -> write());
    }

    private void write(StateEvent event) {
        switch (access.apply(event)) {
            case WHOLE -> response.write(event.whole());
            case ANNOUNCEMENT -> response.write(event.announcement());
            case NOTHING -> {}
        }
    }

    /** The browser reconnects, and learns that it missed something. */
    private void drop() {
        response.reset();
    }
}
