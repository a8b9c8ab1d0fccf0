package dev.orderly.chaos.check.reading;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until nothing moves any more: everything was sent, applied, decided and mailed. That must be seen twice,
 * because what one service has applied may be about to become another one's input.
 */
public final class Quiescence {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private record Progress(String topic, int partition, long nextOffset) {}

    private final Addresses addresses;

    public Quiescence(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Returns what is still moving when the patience ends, in words; empty if everything came to rest.
     *
     * @param watcher is told what is moving, about once a second
     * @throws InterruptedException if the waiting is interrupted
     */
    public List<String> await(Duration patience, Consumer<List<String>> watcher) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<String> before = moving();
        while (true) {
            Thread.sleep(BETWEEN_LOOKS);
            List<String> moving = moving();
            watcher.accept(moving);
            if ((moving.isEmpty() && before.isEmpty()) || System.nanoTime() > end) {
                return moving;
            }
            before = moving;
        }
    }

    private List<String> moving() {
        try (Topics topics = new Topics(addresses.kafka());
                Databases databases = Databases.at(addresses)) {
            List<String> moving = new ArrayList<>();
            Map<TopicPartition, Long> ends = topics.ends();
            for (Map.Entry<String, Tables> service : databases.byService().entrySet()) {
                moving.addAll(Unfinished.in(service.getKey(), service.getValue()));
                moving.addAll(unapplied(service.getKey(), service.getValue(), ends));
            }
            return moving;
        } catch (SQLException | KafkaException e) {
            return List.of("something cannot be reached: " + e.getMessage());
        }
    }

    private static List<String> unapplied(String service, Tables tables, Map<TopicPartition, Long> ends)
            throws SQLException {
        Map<TopicPartition, Long> applied =
                tables.read(Progress.class, "select topic, partition, next_offset from replica_progress").stream()
                        .collect(Collectors.toMap(
                                row -> new TopicPartition(row.topic(), row.partition()), Progress::nextOffset));
        Map<String, Long> behind = new TreeMap<>();
        ends.forEach((partition, end) -> {
            long left = end - applied.getOrDefault(partition, 0L);
            boolean isReplicated =
                    applied.keySet().stream().anyMatch(known -> known.topic().equals(partition.topic()));
            if (left > 0 && isReplicated) {
                behind.merge(partition.topic(), left, Long::sum);
            }
        });
        return behind.entrySet().stream()
                .map(topic ->
                        "%s has not applied %d offsets of %s".formatted(service, topic.getValue(), topic.getKey()))
                .toList();
    }
}
