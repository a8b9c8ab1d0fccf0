package dev.orderly.benchmarks.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.launcher.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedStatementTest {

    /** PostgreSQL 18's own words, shortened. */
    private static final String LOG = """
            2026-11-30 22:07:10.223 UTC [30285] DETAIL:  Parameters: $1 = 'of a statement before'
            2026-11-30 22:07:10.230 UTC [30260] LOG:  received SIGHUP, reloading configuration files
            2026-11-30 22:07:10.238 UTC [30285] LOG:  duration: 0.022 ms  statement: BEGIN
            2026-11-30 22:07:10.238 UTC [30286] LOG:  duration: 0.022 ms  statement: BEGIN
            2026-11-30 22:07:10.239 UTC [30285] LOG:  duration: 0.042 ms  bind 0000014: insert into note (key)
            \tvalues ($1)
            \t
            2026-11-30 22:07:10.239 UTC [30285] DETAIL:  Parameters: $1 = 'a'
            2026-11-30 22:07:10.239 UTC [30285] LOG:  duration: 0.059 ms  execute 0000014: insert into note (key)
            \tvalues ($1)
            \t
            2026-11-30 22:07:10.239 UTC [30285] DETAIL:  Parameters: $1 = 'a'
            2026-11-30 22:07:10.242 UTC [30286] LOG:  duration: 0.050 ms  execute <unnamed>: select 1
            2026-11-30 22:07:10.242 UTC [30285] LOG:  duration: 0.050 ms  execute 18: insert into orders (id,reason,body) values ($1,$2,$3)
            2026-11-30 22:07:10.242 UTC [30285] DETAIL:  Parameters: $1 = 'f-1', $2 = NULL, $3 = '{"name":"O''Hara, $2 = ''x'' [1] LOG:  ",
            \t"line": "2"}'
            2026-11-30 22:07:10.243 UTC [30286] LOG:  duration: 4.078 ms  statement: COMMIT
            2026-11-30 22:07:10.249 UTC [30285] LOG:  duration: 4.078 ms  statement: COMMIT
            """;

    @Test
    void aStatementHasItsParametersAsTheyWereSent() {
        LoggedStatement insert = LoggedStatement.in(LOG).stream()
                .filter(each -> each.mentions("f-1"))
                .findFirst()
                .orElseThrow();

        assertThat(insert.backend()).isEqualTo(30285);
        assertThat(insert.sql()).isEqualTo("insert into orders (id,reason,body) values ($1,$2,$3)");
        assertThat(insert.parameters())
                .containsExactly("f-1", null, "{\"name\":\"O'Hara, $2 = 'x' [1] LOG:  \",\n\"line\": \"2\"}");
    }

    @Test
    void aTransactionHasWhatItsConnectionRanFromBeginToCommit() {
        LoggedTransaction transaction = LoggedTransaction.inserting("f-1", LoggedStatement.in(LOG));

        assertThat(transaction.shapes())
                .containsExactly(
                        "BEGIN",
                        "insert into note (key) values ($)",
                        "insert into orders (id,reason,body) values ($,$,$)",
                        "COMMIT");
    }

    @Test
    void anOrderWhoseTransactionIsNotWholeIsRefused() {
        List<LoggedStatement> all = LoggedStatement.in(LOG);
        List<LoggedStatement> withoutBegin = all.subList(2, all.size());
        List<LoggedStatement> withoutCommit = all.subList(0, all.size() - 1);

        for (List<LoggedStatement> log : List.of(List.<LoggedStatement>of(), withoutBegin, withoutCommit)) {
            assertThatThrownBy(() -> LoggedTransaction.inserting("f-1", log))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("0 transactions");
        }
        assertThatThrownBy(() -> LoggedTransaction.inserting("another", all)).isInstanceOf(Problem.class);
    }
}
