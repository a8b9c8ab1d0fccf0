package dev.orderly.billing.mail;

import java.time.Duration;

/** The delay before the next attempt: a second, then doubled each time, up to a limit. */
record RetryDelay(Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param attempts the number of attempts before the one that has just failed */
    Duration after(int attempts) {
        Duration delay = Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
