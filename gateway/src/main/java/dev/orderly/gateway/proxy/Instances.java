package dev.orderly.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** The instances of one service, in turn; one that did not answer is skipped for a while, if there are others. */
final class Instances {

    /** An instance, and the time (nanoseconds) until which it is skipped. */
    private static final class Instance {
        private final URI address;
        private volatile long avoidedUntil;

        Instance(URI address, long now) {
            this.address = address;
            this.avoidedUntil = now;
        }

        boolean isAvoided(long now) {
            return now - avoidedUntil < 0;
        }
    }

    private final List<Instance> all;
    private final Duration avoiding;
    private final LongSupplier nanoTime;
    private final AtomicInteger turn = new AtomicInteger();

    Instances(List<URI> addresses, Duration avoiding, LongSupplier nanoTime) {
        long now = nanoTime.getAsLong();
        this.all = addresses.stream().map(address -> new Instance(address, now)).toList();
        this.avoiding = avoiding;
        this.nanoTime = nanoTime;
    }

    URI next() {
        long now = nanoTime.getAsLong();
        int first = turn.getAndIncrement();
        for (int i = 0; i < all.size(); i++) {
            Instance candidate = at(first + i);
            if (!candidate.isAvoided(now)) {
                return candidate.address;
            }
        }
        return at(first).address;
    }

    void avoid(URI address) {
        avoidUntil(nanoTime.getAsLong() + avoiding.toNanos(), address);
    }

    /** It has answered, so it need not be skipped any longer. */
    void found(URI address) {
        avoidUntil(nanoTime.getAsLong(), address);
    }

    private void avoidUntil(long time, URI address) {
        all.stream().filter(each -> each.address.equals(address)).forEach(each -> each.avoidedUntil = time);
    }

    List<URI> addresses() {
        return all.stream().map(each -> each.address).toList();
    }

    int size() {
        return all.size();
    }

    boolean areAllAvoided() {
        return avoided() == size();
    }

    int avoided() {
        long now = nanoTime.getAsLong();
        return (int) all.stream().filter(each -> each.isAvoided(now)).count();
    }

    private Instance at(int number) {
        return all.get(Math.floorMod(number, all.size()));
    }
}
