package dev.orderly.statetransfer.database;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one clock. */
class Time {

    @Produces
    @Singleton
    Clock clock() {
        // PostgreSQL keeps microseconds: what is published now has to equal what is read back later.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
