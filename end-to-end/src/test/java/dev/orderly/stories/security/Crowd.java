package dev.orderly.stories.security;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** Many checks at once, because each mostly waits for an answer. */
final class Crowd {

    private static final int AT_ONCE = 16;

    /** @return what was unexpected anywhere, in the order of the things to check */
    static <T> List<String> complaints(Collection<T> all, Function<T, Stream<String>> check) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Callable<List<String>>> tasks = all.stream()
                    .<Callable<List<String>>>map(each -> () -> check.apply(each).toList())
                    .toList();
            return threads.invokeAll(tasks).stream()
                    .flatMap(done -> resultOf(done).stream())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> resultOf(Future<List<String>> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Crowd() {}
}
