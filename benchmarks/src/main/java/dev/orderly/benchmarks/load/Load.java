package dev.orderly.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Several concurrent callers, each starting the next call when the previous one is done. */
public final class Load {

    private static final long SECOND = 1_000_000_000;

    /** One call. */
    public interface Work {
        void once() throws Exception;
    }

    /** The seconds for so many calls; each caller creates its {@link Work} before the clock starts. */
    public static double seconds(int times, int callers, Callable<Work> caller) throws Exception {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            works.add(caller.call());
        }
        var left = new AtomicInteger(times);
        try (var executor = Executors.newFixedThreadPool(callers)) {
            long begin = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (Work work : works) {
                running.add(executor.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        work.once();
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** One call, at its time. */
    public interface Paced<T> {
        /** @param due when it was to start, in {@link System#nanoTime} */
        T at(long due) throws Exception;
    }

    /**
     * Starts that many calls per second, whether or not earlier ones have finished.
     *
     * @return what they returned, when all have ended
     */
    public static <T> List<T> paced(int times, double perSecond, Paced<T> call) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < times; i++) {
                long due = begin + (long) (i * SECOND / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                running.add(executor.submit(() -> call.at(due)));
            }
        }
        List<T> all = new ArrayList<>();
        for (Future<T> each : running) {
            all.add(each.get());
        }
        return all;
    }

    private Load() {}
}
