package dev.orderly.statetransfer.outbox;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class BacklogTest {

    private static final String TOPIC = ShipmentState.TOPIC.name();

    @Inject
    Backlog backlog;

    /** Reads and deletes the row in the transaction that writes it, before the relay could send it. */
    @Test
    void whatWasNotSentYetIsCountedAndItsAgeIsKnown() {
        UUID id = UUID.randomUUID();

        List<Backlog.OfTopic> seen = inTransaction(() -> Sql.update("""
                        insert into outbox_dirty (topic, key, since)
                        values ($1, $2, now() - interval '1 minute')
                        """, TOPIC, id)
                .flatMap(written -> backlog.read())
                .call(() -> Sql.update("delete from outbox_dirty where key = $1", id)));

        assertThat(seen)
                .filteredOn(each -> each.topic().equals(TOPIC))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.dirty()).isPositive();
                    assertThat(each.oldestUnsent()).isGreaterThanOrEqualTo(60);
                });
    }
}
