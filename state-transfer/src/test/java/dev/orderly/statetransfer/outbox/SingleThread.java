package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.interleaving.Schedule;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

/** A second thread of a process, as an actor: runs one task after the other. */
final class SingleThread extends AbstractExecutorService {

    private final Schedule schedule;
    private final Life life;
    private int submitted;
    private int done;

    SingleThread(Schedule schedule, Life life) {
        this.schedule = schedule;
        this.life = life;
    }

    @Override
    public void execute(Runnable task) {
        int number = submitted++;
        schedule.start(() -> {
            schedule.waitUntil(() -> done == number);
            task.run();
            done++;
        });
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> work) {
        return new FutureTask<>(work) {
            @Override
            public T get() throws InterruptedException, ExecutionException {
                life.await(this::isDone);
                return super.get();
            }
        };
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
