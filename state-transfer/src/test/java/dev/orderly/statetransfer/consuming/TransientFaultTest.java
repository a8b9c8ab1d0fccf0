package dev.orderly.statetransfer.consuming;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.CustomerState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transient faults are retried: nothing is set aside, and the consumer stays. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TransientFaultTest {

    @Inject
    ReplicaChannel channel;

    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "57014", "57P03", "55P03"})
    void aRecordIsAppliedWhenTheFaultIsOver(String sqlState) {
        // A sequence counts the attempts, because it is not rolled back.
        change("create sequence attempts");
        change("""
                create function fault() returns trigger language plpgsql as
                $$ begin perform nextval('attempts'); raise exception 'on purpose' using errcode = '%s'; end $$
                """.formatted(sqlState));
        change(
                "create trigger fault before insert on replica_customer for each row when (new.key = '%s') execute function fault()"
                        .formatted(id));
        Topics.publish(CustomerState.TOPIC, customer(id, 0, "kari"));
        await().until(() -> (Long) rows("select last_value from attempts").getFirst()[0] >= 3);

        change("drop function fault cascade");
        change("drop sequence attempts");

        isAppliedAndNotPutAside();
    }

    @Test
    void aRecordIsAppliedWhenTheDatabaseIsBack() {
        Infrastructure.withoutDatabase(() -> Topics.publish(CustomerState.TOPIC, customer(id, 0, "kari")));

        isAppliedAndNotPutAside();
    }

    @Test
    void aRecordIsAppliedThoughItsConnectionsAreCutAgainAndAgain() {
        for (int times = 0; times < 5; times++) {
            Topics.publish(CustomerState.TOPIC, customer(id, times, "kari"));
            Infrastructure.cutConnections();
        }

        isAppliedAndNotPutAside();
    }

    private void isAppliedAndNotPutAside() {
        await().ignoreExceptions()
                .until(() -> !rows("select 1 from replica_customer where key = $1", id)
                        .isEmpty());
        assertThat(rows("select reason from dead_letter where key = $1", Buffer.buffer(id.toString())))
                .isEmpty();
        assertThat(channel.isBroken()).isFalse();
    }

    private static void change(String sql) {
        inTransaction(() -> Sql.update(sql));
    }
}
