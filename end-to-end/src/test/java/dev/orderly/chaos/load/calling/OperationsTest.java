package dev.orderly.chaos.load.calling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.CallLog;
import dev.orderly.chaos.load.fixtures.FakePrograms;
import dev.orderly.chaos.load.fixtures.FakePrograms.Received;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {

    @TempDir
    private Path directory;

    private FakePrograms programs;

    @BeforeEach
    void start() throws Exception {
        programs = new FakePrograms();
    }

    @AfterEach
    void stop() {
        programs.close();
    }

    @Test
    void aLostAnswerIsRepeatedWithTheSameKeyAtAnotherInstance() throws Exception {
        programs.answerNext(0, 201);

        List<Call> calls = place();

        assertThat(calls).extracting(Call::attempt).containsExactly(1, 2);
        assertThat(calls).extracting(Call::status).containsExactly(0, 201);
        assertThat(calls).extracting(Call::program).containsExactlyInAnyOrder("ordering", "ordering#2");
        assertThat(calls.stream().map(Call::operation).distinct()).hasSize(1);
        assertThat(programs.received().stream().map(Received::key).distinct())
                .containsExactly(calls.getFirst().asked().get("idempotency-key"));
    }

    @Test
    void aServerErrorIsRepeated() throws Exception {
        programs.answerNext(503, 500, 201);

        assertThat(place()).extracting(Call::status).containsExactly(503, 500, 201);
    }

    @Test
    void aRefusalEndsIt() throws Exception {
        programs.answerNext(409);

        assertThat(place()).extracting(Call::status).containsExactly(409);
    }

    @Test
    void aRefusedTokenIsRenewed() throws Exception {
        programs.answerNext(401, 201);

        assertThat(place()).extracting(Call::status).containsExactly(401, 201);
        assertThat(programs.received()).extracting(Received::token).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void attemptsAndOperationsAreCounted() throws Exception {
        programs.answerNext(0, 503, 503, 201);

        Path file = directory.resolve("calls");
        try (CallLog log = CallLog.in(file)) {
            Operations operations = new Operations(programs.targets(), log);
            operations.perform(new People(programs.targets()).direct("customer"), request(), new Random(1));

            assertThat(operations.tally().begun()).isEqualTo(1);
            assertThat(operations.tally().definite()).isEqualTo(1);
            assertThat(operations.tally().failed()).isEqualTo(Map.of(0, 1L, 503, 2L));
            assertThat(operations.tally().unfinished()).isEmpty();
        }
    }

    @Test
    void theLogHasNoSecrets() throws Exception {
        assertThat(place().getFirst().asked()).containsOnlyKeys("idempotency-key");
    }

    private List<Call> place() throws Exception {
        Path file = directory.resolve("calls");
        try (CallLog log = CallLog.in(file)) {
            new Operations(programs.targets(), log)
                    .perform(new People(programs.targets()).direct("customer"), request(), new Random(1));
        }
        return CallLog.read(file);
    }

    private static Request request() {
        return Request.post("place", "ordering", "/orders").with(Map.of("place", true));
    }
}
