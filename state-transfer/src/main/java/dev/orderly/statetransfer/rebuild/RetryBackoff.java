package dev.orderly.statetransfer.rebuild;

import java.time.Duration;

/** The delay between attempts, which doubles each time, up to a limit. */
final class RetryBackoff {

    private final Duration longest;
    private Duration next;
    private long end = System.nanoTime();

    RetryBackoff(Duration first, Duration longest) {
        this.next = first;
        this.longest = longest;
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    void begin() {
        end = System.nanoTime() + next.toNanos();
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
