package dev.orderly.billing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.billing.fixtures.Drafts;
import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.invoice.InvoiceDraft;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class NumberingTest {

    private static final int TRANSACTIONS = 40;

    private static final class RolledBack extends RuntimeException {}

    @Inject
    IssuingInvoices issuing;

    @Inject
    FreshContext fresh;

    @Inject
    DataSource database;

    @Test
    void numbersHaveNoGapsHoweverManyIssueAtOnceAndHoweverManyAreRolledBack() throws SQLException {
        long before = answer("select last from invoice_counter");
        List<Uni<Boolean>> transactions = IntStream.range(0, TRANSACTIONS)
                .mapToObj(index -> issue(1 + index % 3, index % 4 == 0))
                .toList();

        List<Boolean> committed =
                Uni.join().all(transactions).andCollectFailures().await().atMost(Patience.OF_A_SLOW_MACHINE);

        assertThat(committed).contains(true, false);
        assertThat(isTrue("""
                        select count(*) = max(number) - %1$d and max(number) = (select last from invoice_counter)
                          from invoice where number > %1$d
                        """.formatted(before))).as("every number is in use").isTrue();
        assertThat(isTrue("""
                        select bool_and(earlier.issued_at <= later.issued_at)
                          from invoice as earlier join invoice as later on later.number = earlier.number + 1
                         where earlier.number > %d
                        """.formatted(before)))
                .as("numbers follow the order of issue")
                .isTrue();
    }

    private Uni<Boolean> issue(int count, boolean rollBack) {
        List<InvoiceDraft> drafts = Stream.generate(() -> Drafts.draft(Drafts.line("1.00", 1, "19")))
                .limit(count)
                .toList();
        return fresh.run(() ->
                        Panache.withTransaction(() -> issuing.issue(drafts).invoke(() -> {
                            if (rollBack) {
                                throw new RolledBack();
                            }
                        })))
                .replaceWith(true)
                .onFailure(RolledBack.class)
                .recoverWithItem(false);
    }

    private boolean isTrue(String question) throws SQLException {
        return answer("select (%s)::int".formatted(question)) == 1;
    }

    private long answer(String question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
