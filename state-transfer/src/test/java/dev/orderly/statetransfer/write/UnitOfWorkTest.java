package dev.orderly.statetransfer.write;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class UnitOfWorkTest {

    private static final int WRITES = 3;

    private final String test = UUID.randomUUID().toString();

    @BeforeEach
    void createTable() {
        inTransaction(() -> Sql.update("create table if not exists written (test text, number int)"));
    }

    @Test
    void allIsWrittenInOrder() {
        write(IntStream.range(0, WRITES)
                .<Supplier<Uni<Void>>>mapToObj(number -> () -> insert(number))
                .toList());

        assertThat(rows("select number from written where test = $1 order by ctid", test))
                .extracting(row -> row[0])
                .containsExactly(0, 1, 2);
    }

    @Test
    void noneWaitsForTheAnswerOfAnother() {
        var second = new CompletableFuture<Void>();

        write(List.of(
                () -> Uni.createFrom().completionStage(second),
                () -> Uni.createFrom().voidItem().invoke(() -> second.complete(null))));

        assertThat(second).isCompleted();
    }

    /** The others, after it, fail because of it: they must not hide why. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aFailureAtAnyPositionRollsBackAndIsTheOneThatIsReported(int failing) {
        assertThatThrownBy(() -> write(IntStream.range(0, WRITES)
                        .<Supplier<Uni<Void>>>mapToObj(number -> () ->
                                number == failing ? Sql.update("select 1 / 0").replaceWithVoid() : insert(number))
                        .toList()))
                .hasStackTraceContaining("division by zero");

        assertThat(rows("select from written where test = $1", test)).isEmpty();
    }

    private Uni<Void> insert(int number) {
        return Sql.update("insert into written (test, number) values ($1, $2)", test, number)
                .replaceWithVoid();
    }

    private static void write(List<Supplier<Uni<Void>>> writes) {
        inTransaction(() -> Uni.createFrom()
                .voidItem()
                .invoke(() -> writes.forEach(write -> UnitOfWork.current().atEnd(write))));
    }
}
