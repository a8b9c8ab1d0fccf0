package dev.orderly.statetransfer.consuming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * The offset after the last polled record of each partition, compared with the consumer's position, which also advances
 * over transaction markers. All methods must be called on the polling thread.
 */
@ApplicationScoped
public class ConsumerPositions {

    /**
     * @param polled the offset after the last polled record, or the one where reading began
     * @param position the offset fetched next; there are no records between the two
     */
    public record Position(TopicPartition partition, long polled, long position) {}

    private final Map<TopicPartition, Long> polled = new HashMap<>();

    void startAt(Map<TopicPartition, Long> offsets) {
        polled.putAll(offsets);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(polled::remove);
    }

    void note(ConsumerRecords<?, ?> records) {
        records.partitions()
                .forEach(partition -> polled.put(
                        partition, records.records(partition).getLast().offset() + 1));
    }

    List<Position> positions(Consumer<?, ?> consumer) {
        return polled.entrySet().stream()
                .filter(entry -> consumer.assignment().contains(entry.getKey()))
                .map(entry -> new Position(entry.getKey(), entry.getValue(), consumer.position(entry.getKey())))
                .toList();
    }
}
