package dev.orderly.chaos.load.calling;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A user's tokens. A new one is requested at half of the life of the last, which goes on serving meanwhile: so Keycloak
 * may be away for that long before anybody has to wait.
 */
final class Tokens {

    private final TokenEndpoint endpoint;
    private final String user;
    private final LongSupplier nanoTime;
    private final ReentrantLock waiting = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();

    private volatile @Nullable Held held;

    Tokens(TokenEndpoint endpoint, String user, LongSupplier nanoTime) {
        this.endpoint = endpoint;
        this.user = user;
        this.nanoTime = nanoTime;
    }

    /** As issued by Keycloak. */
    record Token(String value, Duration life) {}

    private record Held(Token token, long sinceNanos) {

        boolean isOlderThan(Duration age, long now) {
            return now - sinceNanos >= age.toNanos();
        }
    }

    /** Returns when there is a valid one. */
    String get() throws InterruptedException {
        Held last = valid();
        if (last == null) {
            return await().value();
        }
        Token token = last.token();
        if (last.isOlderThan(token.life().dividedBy(2), nanoTime.getAsLong()) && renewing.compareAndSet(false, true)) {
            Thread.ofVirtual().start(this::renew);
        }
        return token.value();
    }

    /** A service refused it. */
    void discard(String refused) {
        Held last = held;
        if (last != null && last.token().value().equals(refused)) {
            held = null;
        }
    }

    private @Nullable Held valid() {
        Held last = held;
        return last == null || last.isOlderThan(last.token().life(), nanoTime.getAsLong()) ? null : last;
    }

    private Token await() throws InterruptedException {
        waiting.lockInterruptibly();
        try {
            Held last = valid();
            Pause pause = new Pause();
            while (last == null) {
                last = request().orElse(null);
                if (last == null) {
                    pause.take();
                }
            }
            held = last;
            return last.token();
        } finally {
            waiting.unlock();
        }
    }

    private Optional<Held> request() throws InterruptedException {
        long now = nanoTime.getAsLong();
        return endpoint.request(user).map(token -> new Held(token, now));
    }

    private void renew() {
        try {
            Optional<Held> renewed = request();
            if (renewed.isPresent()) {
                held = renewed.get();
            } else {
                Thread.sleep(Pause.LONGEST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            renewing.set(false);
        }
    }
}
