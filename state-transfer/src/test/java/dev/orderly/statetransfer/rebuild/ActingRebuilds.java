package dev.orderly.statetransfer.rebuild;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import dev.orderly.statetopics.StateTopic;
import jakarta.enterprise.inject.Vetoed;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What runs in a thread of its own is an actor of its own. */
@Vetoed
final class ActingRebuilds extends Rebuilds {

    private final RebuildProcess process;
    private final CompletableFuture<Void> begun = new CompletableFuture<>();

    ActingRebuilds(RebuildProcess process, RebuildLock lock, RebuildTable table, Rebuilding rebuilding) {
        super(absent(), lock, table, rebuilding, process.fresh, process.retry);
        this.process = process;
    }

    CompletableFuture<Void> begun() {
        return begun;
    }

    @Override
    void inBackground(RebuildLock.Held held, Consumer<StateTopic<?>> work) {
        Life life = process.life;
        life.onUnlocked(() -> LosableLock.lose(held));
        process.scene.rebuilds++;
        process.scene.schedule.start(() -> process.scene.live(life, () -> {
            try {
                runOrFail(held.topic(), work);
            } finally {
                process.scene.rebuilds--;
                LosableLock.release(held);
            }
        }));
        begun.complete(null);
    }
}
