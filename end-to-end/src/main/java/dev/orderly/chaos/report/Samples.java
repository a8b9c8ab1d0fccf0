package dev.orderly.chaos.report;

import dev.orderly.chaos.Addresses;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.access.Topology;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Looks every two seconds how far publication and replication are behind. */
public final class Samples implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int PARTITIONS = 12;

    private final Addresses addresses;
    private final Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private final Thread sampling;

    public Samples(Addresses addresses) {
        this.addresses = addresses;
        Topology.read()
                .topics()
                .forEach(topic -> IntStream.range(0, PARTITIONS)
                        .forEach(number -> partitions.put(new TopicPartition(topic, number), OffsetSpec.latest())));
        this.sampling = Thread.ofPlatform().name("samples").start(this::sample);
    }

    public List<Sample> taken() {
        return List.copyOf(samples);
    }

    private void sample() {
        Map<String, Object> client = new HashMap<>(addresses.broker());
        client.put("default.api.timeout.ms", (int) EVERY.toMillis());
        client.put("request.timeout.ms", (int) EVERY.toMillis());
        try (Admin admin = Admin.create(client)) {
            while (true) {
                samples.add(now(ends(admin)));
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Map<TopicPartition, ListOffsetsResultInfo> ends(Admin admin) throws InterruptedException {
        try {
            return admin.listOffsets(partitions).all().get(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException brokerIsAway) {
            return null;
        }
    }

    private Sample now(@Nullable Map<TopicPartition, ListOffsetsResultInfo> ends) {
        long at = System.currentTimeMillis();
        try {
            Map<String, Long> unsent = new HashMap<>();
            Map<String, Long> behind = new HashMap<>();
            for (String service : Modules.SERVICES) {
                try (Connection connection = addresses.database(service);
                        Statement statement = connection.createStatement()) {
                    unsent.put(service, unsent(statement));
                    behind.put(service, ends == null ? 0 : behind(statement, ends));
                }
            }
            return new Sample(at, unsent, ends == null ? null : behind);
        } catch (SQLException databaseIsAway) {
            return new Sample(at, null, null);
        }
    }

    private static long unsent(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from outbox_dirty where refusal is null")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static long behind(Statement statement, Map<TopicPartition, ListOffsetsResultInfo> ends)
            throws SQLException {
        long sum = 0;
        try (ResultSet rows = statement.executeQuery("select topic, partition, next_offset from replica_progress")) {
            while (rows.next()) {
                @Nullable ListOffsetsResultInfo end = ends.get(new TopicPartition(rows.getString(1), rows.getInt(2)));
                sum += end == null ? 0 : Math.max(0, end.offset() - rows.getLong(3));
            }
        }
        return sum;
    }

    /** Takes no more. */
    @Override
    public void close() {
        sampling.interrupt();
    }
}
