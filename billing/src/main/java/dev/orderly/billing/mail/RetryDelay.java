package dev.orderly.billing.mail;

import java.time.Duration;

/** How long to wait before the next attempt: a second, then twice as long each time, up to a limit. */
record RetryDelay(Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param attempts how many were made before the one that has just failed */
    Duration after(int attempts) {
        Duration delay = Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
