package dev.orderly.statetransfer.gate;

import dev.orderly.statetopics.Headers;
import dev.orderly.statetransfer.gate.RestoredOwner.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads what the scripted topic has at that moment. */
final class OwnTopicConsumer extends MockConsumer<byte[], byte[]> {

    private final RestoredOwner owner;
    private long position;

    OwnTopicConsumer(RestoredOwner owner) {
        super("none");
        this.owner = owner;
    }

    @Override
    public synchronized List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
        return List.of(new PartitionInfo(topic, 0, null, null, null));
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration timeout) {
        return Map.of(ScriptedDetection.PARTITION, owner.end());
    }

    @Override
    public synchronized void seek(TopicPartition partition, long offset) {
        position = offset;
    }

    @Override
    public synchronized long position(TopicPartition partition) {
        return position;
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        owner.read(position).forEach(message -> records.add(record(message)));
        return new ConsumerRecords<>(Map.of(ScriptedDetection.PARTITION, records), Map.of());
    }

    private ConsumerRecord<byte[], byte[]> record(Message message) {
        var sent = new ConsumerRecord<>(
                ScriptedDetection.PARTITION.topic(),
                0,
                position++,
                message.key().toString().getBytes(StandardCharsets.UTF_8),
                message.content().getBytes(StandardCharsets.UTF_8));
        sent.headers()
                .add(Headers.ENTITY_VERSION, Long.toString(message.version()).getBytes(StandardCharsets.UTF_8));
        return sent;
    }
}
