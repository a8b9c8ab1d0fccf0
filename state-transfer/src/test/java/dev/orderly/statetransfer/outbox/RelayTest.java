package dev.orderly.statetransfer.outbox;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.OtherInstance;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.gate.RestoreDetection;
import dev.orderly.statetransfer.leadership.Leadership;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;

/** One instance sends, and only as long as it can. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Parcels parcels;

    @Inject
    FencingProducers producers;

    @Inject
    UnsendableRows unsendable;

    @Inject
    DirtyRows outbox;

    @Inject
    OwnTopics topics;

    @Inject
    SentRecordCounts sent;

    @Inject
    RestoreDetection detection;

    @Inject
    RelayNotifications notifications;

    @Inject
    AgroalDataSource database;

    private final UUID id = UUID.randomUUID();

    @Test
    void whatAPausedRelayStillHoldsIsRefusedWhenItGoesOn() throws SQLException {
        UUID sentBefore = Topics.inPartitionOf(id);
        Producer<String, byte[]> paused = producers.create();
        try {
            paused.initTransactions();
            paused.beginTransaction();
            save(sentBefore);
            save(id);
            List<DirtyRows.Row> batch = outbox.read(DirtyRows.BEGINNING, 500);
            send(paused, batch, sentBefore);
            paused.flush();

            // The service under test takes over.
            assignCarrier("Bring");
            await().until(() -> Topics.versions(ShipmentState.TOPIC, id).contains(1L));

            assertThatThrownBy(() -> {
                        send(paused, batch, id);
                        paused.commitTransaction();
                    })
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        } finally {
            paused.close(Duration.ZERO);
        }
        assertThat(Topics.versions(ShipmentState.TOPIC, id)).isSorted().last().isEqualTo(1L);
    }

    @Test
    void whoDoesNotReachTheBrokerLeavesTheLeadToOthers() throws IOException, SQLException, InterruptedException {
        String elsewhere = emptyDatabase();
        Leadership leadership = OtherInstance.leadershipIn(elsewhere);
        Leadership rival = OtherInstance.leadershipIn(elsewhere);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var unreachable =
                    new FencingProducers(Map.of("bootstrap.servers", "localhost:" + silent.getLocalPort()), "shipping");
            var relay = new Relay(leadership, topics, unreachable, outbox, sent, unsendable, detection, notifications);
            relay.start(new StartupEvent());
            await().until(leadership::isHeld);

            await().atMost(PATIENCE).until(rival::tryAcquire);

            relay.stop(new ShutdownEvent());
        } finally {
            leadership.stop();
            rival.stop();
        }
    }

    @Test
    void whoseDatabaseIsSilentLeavesTheLeadToOthers() throws SQLException {
        Leadership rival = OtherInstance.leadership();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "lock table outbox in access exclusive mode");

            await().atMost(PATIENCE).until(rival::tryAcquire);

            connection.rollback();
            connection.setAutoCommit(true);
        } finally {
            rival.stop();
        }
        save(id);
        await().until(() -> Topics.versions(ShipmentState.TOPIC, id).contains(0L));
    }

    @Test
    void ofALongBacklogEachRowIsSentOnce() throws Throwable {
        int backlog = 2 * Relay.BATCH + 1;
        String topic = ErasureState.publishedBy("shipping").name();
        nothingIsDirty();
        long before = sent.total(topic);

        OtherInstance.leading(() -> inTransaction(() -> Sql.update("""
                with tombstones as (
                    insert into outbox (topic, key, version)
                    select $1, gen_random_uuid(), 1 from generate_series(1, $2)
                    returning topic, key)
                insert into outbox_dirty (topic, key) select topic, key from tombstones
                """, topic, backlog)));

        nothingIsDirty();
        assertThat(sent.total(topic) - before).isEqualTo(backlog);
    }

    private static void nothingIsDirty() {
        await().until(() -> rows("select 1 from outbox_dirty").isEmpty());
    }

    private String emptyDatabase() throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, "drop database if exists elsewhere with (force)");
            execute(connection, "create database elsewhere");
            return connection.getMetaData().getURL().replaceFirst("/postgres\\b", "/elsewhere");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void send(Producer<String, byte[]> producer, List<DirtyRows.Row> batch, UUID key) {
        batch.stream().filter(row -> row.key().equals(key)).forEach(row -> producer.send(producers.recordOf(row)));
    }

    private void save(UUID parcel) {
        inTransaction(() -> parcels.save(new Parcel(parcel, UUID.randomUUID(), true)));
    }

    private void assignCarrier(String carrier) {
        inTransaction(() -> parcels.findById(id).flatMap(parcel -> {
            parcel.assignCarrier(carrier);
            return parcels.save(parcel);
        }));
    }
}
