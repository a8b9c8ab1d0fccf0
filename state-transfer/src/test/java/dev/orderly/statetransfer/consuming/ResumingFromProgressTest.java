package dev.orderly.statetransfer.consuming;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.ProductState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ResumingFromProgressTest {

    /** Not replicated by the service under test, so nobody else reads it. */
    private static final TopicPartition PARTITION = new TopicPartition(ProductState.TOPIC.name(), 0);

    @Inject
    @Identifier(ResumingFromProgress.NAME)
    ResumingFromProgress resuming;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void aTopicThatWasMadeAnewIsAppliedFromItsBeginning() {
        inTransaction(() -> Sql.update("insert into replica_progress values ($1, 0, 500)", PARTITION.topic()));

        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            resuming.onPartitionsAssigned(consumer, List.of(PARTITION));
            resuming.onPartitionsRevoked(consumer, List.of(PARTITION));

            assertThat(consumer.position(PARTITION)).isZero();
        }
        assertThat(rows("delete from replica_progress where topic = $1 returning next_offset", PARTITION.topic()))
                .containsExactly(new Object[] {0L});
    }
}
