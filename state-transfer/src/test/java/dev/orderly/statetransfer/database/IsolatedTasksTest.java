package dev.orderly.statetransfer.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class IsolatedTasksTest {

    private static final int BATCH = 10;

    private final List<UUID> all = Stream.generate(UUID::randomUUID).limit(35).toList();
    private final List<UUID> done = new CopyOnWriteArrayList<>();
    private final List<UUID> failed = new CopyOnWriteArrayList<>();

    @Inject
    IsolatedTasks tasks;

    @Test
    void moreFailuresThanABatchHoldNothingUpAndAreTriedOnce() {
        List<UUID> poison = all.subList(0, BATCH + 5);

        finish(tasks.runDue(this::due, 2, id -> run(id, poison), (id, reason) -> failed.add(id)));

        assertThat(failed).containsExactlyInAnyOrderElementsOf(poison);
        assertThat(done).containsExactlyInAnyOrderElementsOf(all.subList(BATCH + 5, all.size()));
    }

    @Test
    void whatRemainsDueIsRunOnce() {
        finish(tasks.runDue(
                tried -> batchOf(all.stream().filter(id -> !Arrays.asList(tried).contains(id))),
                1,
                id -> run(id, List.of()),
                (id, reason) -> failed.add(id)));

        assertThat(done).containsExactlyElementsOf(all);
    }

    private static void finish(Uni<Void> round) {
        round.await().atMost(Patience.OF_A_SLOW_MACHINE);
    }

    private Uni<List<UUID>> due(UUID[] tried) {
        List<UUID> except = Arrays.asList(tried);
        return batchOf(all.stream().filter(id -> !done.contains(id) && !except.contains(id)));
    }

    private static Uni<List<UUID>> batchOf(Stream<UUID> due) {
        return Uni.createFrom().item(due.limit(BATCH).toList());
    }

    private Uni<Void> run(UUID id, List<UUID> poison) {
        return poison.contains(id)
                ? Uni.createFrom().failure(new IllegalStateException("poison"))
                : Uni.createFrom().item(id).invoke(done::add).replaceWithVoid();
    }
}
