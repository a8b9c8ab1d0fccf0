package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.ManyCustomers;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Measures how fast a relay sends a full outbox, compared with the same producer sending the same from memory. */
final class RelayDraining implements Benchmark {

    private static final String TOPIC = "benchmark.relay";
    private static final int PARTITIONS = 12;
    /** Would read at the same time, and only take processor time from the relay. */
    private static final List<String> READERS =
            Stream.concat(ManyCustomers.READERS.stream(), Stream.of("gateway")).toList();
    /** Created before the clock starts; sent repeatedly, because not all of them would fit. */
    private static final int IN_MEMORY = 50_000;
    /** The relay's BATCH. */
    private static final int TRANSACTION = 2_000;

    /** The settings of FencingProducers that affect the rate. */
    private static final Map<String, Object> LIKE_THE_RELAY = Map.of(
            "transactional.id",
            TOPIC,
            "acks",
            "all",
            "linger.ms",
            0,
            "compression.type",
            "lz4",
            "batch.size",
            128 * 1024);

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        stack.stop(READERS);
        try (Connection customers = stack.database("customers")) {
            ManyCustomers.ensure(customers, scale.rows());
            ManyCustomers.markDirty(customers);
            long marked = System.nanoTime();
            ManyCustomers.awaitSent(customers);
            double rate = scale.rows() / ((System.nanoTime() - marked) / 1e9);
            return List.of(new Measurement(
                    "dirty rows sent and cleared",
                    rate,
                    "the same producer, from memory",
                    fromMemory(stack, scale.rows()),
                    "1/s",
                    Aim.atLeastPercent(60)));
        } finally {
            stack.start(READERS);
        }
    }

    /** Records per second. */
    private static double fromMemory(Stack stack, int rows) throws Exception {
        RawKafka.createTopic(stack, TOPIC, PARTITIONS);
        List<ProducerRecord<String, String>> records = IntStream.range(0, Math.min(rows, IN_MEMORY))
                .mapToObj(RelayDraining::recordOf)
                .toList();
        try (var producer =
                new KafkaProducer<>(stack.kafka(LIKE_THE_RELAY), new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            long begin = System.nanoTime();
            for (int first = 0; first < rows; first += TRANSACTION) {
                producer.beginTransaction();
                for (int i = first; i < Math.min(first + TRANSACTION, rows); i++) {
                    producer.send(records.get(i % records.size()));
                }
                producer.commitTransaction();
            }
            return rows / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** About the size of what the relay sends. */
    private static ProducerRecord<String, String> recordOf(int number) {
        String key = ManyCustomers.key(number).toString();
        var message = new ProducerRecord<>(TOPIC, key, ManyCustomers.state(number));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", key + "@0",
                        "ce_source", "/customers",
                        "ce_type", ManyCustomers.TOPIC,
                        "ce_time", "2026-01-01T00:00:00.000000Z",
                        "ce_subject", key,
                        "ce_entityversion", "0",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
