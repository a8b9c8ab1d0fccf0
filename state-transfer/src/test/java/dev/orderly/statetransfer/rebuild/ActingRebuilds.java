package dev.orderly.statetransfer.rebuild;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import jakarta.enterprise.inject.Vetoed;
import java.util.function.Consumer;

/** What runs in a thread of its own is an actor of its own. */
@Vetoed
final class ActingRebuilds extends Rebuilds {

    private final RebuildProcess process;

    ActingRebuilds(RebuildProcess process, RebuildLock lock, RebuildTable table, Rebuilding rebuilding) {
        super(absent(), lock, table, rebuilding, process.fresh, process.retry);
        this.process = process;
    }

    @Override
    void inBackground(RebuildLock.Held held, RebuildRun run, Consumer<RebuildRun> work) {
        Life life = process.life;
        life.onUnlocked(() -> LosableLock.lose(held));
        process.scene.rebuilds++;
        process.scene.schedule.start(() -> process.scene.live(life, () -> {
            try {
                runOrFail(run, work);
            } finally {
                process.scene.rebuilds--;
                LosableLock.release(held);
            }
        }));
    }
}
