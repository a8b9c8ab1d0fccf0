package dev.orderly.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several concurrent callers, each starting the next call when the previous one is done. */
public final class Load {

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

    private Load() {}
}
