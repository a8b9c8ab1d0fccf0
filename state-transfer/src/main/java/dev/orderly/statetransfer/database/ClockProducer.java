package dev.orderly.statetransfer.database;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Provides the application's clock. */
class ClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        // PostgreSQL stores microseconds: a published time must equal the one that is read back later.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
