package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The table {@code replica_progress}: the offset up to which each partition has been applied. It is updated in the
 * transactions that apply records, so it is never ahead of the replicas nor behind them.
 */
@ApplicationScoped
public class AppliedOffsets {

    /** Locks the rows of these partitions until the transaction ends, and returns the next offset of each. */
    public Uni<Map<TopicPartition, Long>> lock(Collection<TopicPartition> partitions) {
        List<TopicPartition> wanted = List.copyOf(partitions);
        return lockKnown(wanted)
                .flatMap(known -> known.size() == wanted.size()
                        ? Uni.createFrom().item(known)
                        : insert(wanted).chain(() -> lockKnown(wanted)));
    }

    private static Uni<Map<TopicPartition, Long>> lockKnown(List<TopicPartition> partitions) {
        return Sql.select("""
                        select topic, partition, next_offset
                          from replica_progress join unnest($1::text[], $2::int[]) as p (topic, partition)
                         using (topic, partition)
                         order by topic, partition for update of replica_progress
                        """, topics(partitions), numbers(partitions)).map(AppliedOffsets::byPartition);
    }

    private static Uni<Integer> insert(List<TopicPartition> partitions) {
        return Sql.update("""
                        insert into replica_progress (topic, partition, next_offset)
                        select topic, partition, 0 from unnest($1::text[], $2::int[]) as p (topic, partition)
                         order by topic, partition
                        on conflict do nothing
                        """, topics(partitions), numbers(partitions));
    }

    /** Records the next offsets of partitions, whose rows must be locked. */
    Uni<Void> advance(Map<TopicPartition, Long> nextOffsets) {
        List<TopicPartition> partitions = List.copyOf(nextOffsets.keySet());
        return Sql.update(
                        """
                        update replica_progress set next_offset = applied.next_offset
                          from unnest($1::text[], $2::int[], $3::bigint[]) as applied (topic, partition, next_offset)
                         where replica_progress.topic = applied.topic
                           and replica_progress.partition = applied.partition
                        """,
                        topics(partitions),
                        numbers(partitions),
                        partitions.stream().map(nextOffsets::get).toArray(Long[]::new))
                .replaceWithVoid();
    }

    /**
     * Advances over offsets that hold no state (transaction markers, compacted records): if everything polled before
     * the consumer came to its position has been applied, the partition has been applied up to that position.
     */
    public Uni<Void> passOver(List<ConsumerPositions.Position> positions) {
        return Sql.update(
                        """
                        update replica_progress as mine set next_offset = locked.position
                          from (select topic, partition, reached.position
                                  from replica_progress
                                  join unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[])
                                    as reached (topic, partition, polled, position) using (topic, partition)
                                 where next_offset >= reached.polled and next_offset < reached.position
                                 order by topic, partition for update of replica_progress) as locked
                         where mine.topic = locked.topic and mine.partition = locked.partition
                        """,
                        topics(positions.stream()
                                .map(ConsumerPositions.Position::partition)
                                .toList()),
                        numbers(positions.stream()
                                .map(ConsumerPositions.Position::partition)
                                .toList()),
                        positions.stream()
                                .map(ConsumerPositions.Position::polled)
                                .toArray(Long[]::new),
                        positions.stream()
                                .map(ConsumerPositions.Position::position)
                                .toArray(Long[]::new))
                .replaceWithVoid();
    }

    /** The next offset of each partition; one that was never consumed is missing. */
    public Uni<Map<TopicPartition, Long>> read() {
        return Sql.select("select topic, partition, next_offset from replica_progress")
                .map(AppliedOffsets::byPartition);
    }

    private static Map<TopicPartition, Long> byPartition(List<Row> rows) {
        return rows.stream()
                .collect(toMap(
                        row -> new TopicPartition(row.getString("topic"), row.getInteger("partition")),
                        row -> row.getLong("next_offset")));
    }

    private static String[] topics(List<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    private static Integer[] numbers(List<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
    }
}
