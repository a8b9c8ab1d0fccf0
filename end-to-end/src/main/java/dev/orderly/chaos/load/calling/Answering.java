package dev.orderly.chaos.load.calling;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long a caller waits for an answer. */
final class Answering {

    static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Empty if no complete answer comes in time. A request's own timeout would end with the answer's headers. */
    static Optional<HttpResponse<String>> await(CompletableFuture<HttpResponse<String>> answer)
            throws InterruptedException {
        try {
            return Optional.of(answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } finally {
            answer.cancel(true);
        }
    }

    private Answering() {}
}
