package dev.orderly.statetransfer.consuming;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.ProductState;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.kafka.KafkaAdmin;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.MockConsumer;
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

    @Inject
    AppliedOffsets offsets;

    @Inject
    KafkaAdmin kafka;

    @Inject
    FreshContext fresh;

    @Test
    void aTopicThatWasRecreatedIsAppliedFromItsBeginning() {
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

    @Test
    void whileTheBrokerDoesNotAnswerItIsAskedAgain() {
        inTransaction(() -> Sql.update("insert into replica_progress values ($1, 0, 7)", PARTITION.topic()));
        Queue<Throwable> failures = new ArrayDeque<>(List.of(new TimeoutException("The partition has no leader")));
        TopicEnds ends = new TopicEnds(kafka) {
            @Override
            public Map<TopicPartition, Long> of(Collection<String> topics) throws TimeoutException {
                if (failures.poll() instanceof TimeoutException first) {
                    throw first;
                }
                return Map.of(PARTITION, 10L);
            }
        };
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.assign(List.of(PARTITION));

        new ResumingFromProgress(offsets, ends, new ConsumerPositions(), fresh)
                .onPartitionsAssigned(consumer, List.of(PARTITION));

        assertThat(failures).isEmpty();
        assertThat(consumer.position(PARTITION)).isEqualTo(7);
        inTransaction(() -> Sql.update("delete from replica_progress where topic = $1", PARTITION.topic()));
    }
}
