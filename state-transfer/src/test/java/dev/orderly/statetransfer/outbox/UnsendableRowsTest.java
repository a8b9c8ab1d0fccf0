package dev.orderly.statetransfer.outbox;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.OtherInstance;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.kafka.KafkaAdmin;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the broker refuses keeps nothing else from being sent. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class UnsendableRowsTest {

    @Inject
    Parcels parcels;

    @Inject
    KafkaAdmin kafka;

    private final UUID id = UUID.randomUUID();

    /**
     * First larger than the client's maximum request, then larger than the topic's maximum message, which the broker
     * refuses.
     */
    @ParameterizedTest
    @CsvSource({"1100000, 1048588", "600000, 500000"})
    void whatTheBrokerRefusesIsSetAsideAndTheRestGoesOn(int size, String mostBytes) throws Throwable {
        largestMessage(mostBytes);
        try {
            UUID next = Topics.inPartitionOf(id);
            OtherInstance.leading(() -> {
                save(id);
                inTransaction(() -> Sql.update("""
                        update outbox set state = to_jsonb((select string_agg(md5(i::text), '') from generate_series(1, $2) as i))
                         where key = $1
                        """, id, size / 32));
                save(next);
            });

            await().until(() -> unsendable() == 1);
            await().until(() -> Topics.versions(ShipmentState.TOPIC, next).contains(0L));

            assignCarrier("Bring");
            await().until(() -> Topics.versions(ShipmentState.TOPIC, id).contains(1L));
            assertThat(Topics.versions(ShipmentState.TOPIC, id)).doesNotContain(0L);
            assertThat(unsendable()).isZero();
        } finally {
            largestMessage("1048588");
        }
    }

    private long unsendable() {
        return rows("select 1 from outbox_dirty where refusal is not null").size();
    }

    private void largestMessage(String bytes) throws ExecutionException, InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, ShipmentState.TOPIC.name());
        var most = new AlterConfigOp(new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes), OpType.SET);
        kafka.admin()
                .incrementalAlterConfigs(Map.of(topic, List.of(most)))
                .all()
                .get();
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
