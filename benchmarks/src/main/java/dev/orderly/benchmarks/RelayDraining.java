package dev.orderly.benchmarks;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** How fast a relay sends an outbox that is full, against the same producer that sends the same from memory. */
final class RelayDraining implements Benchmark {

    private static final List<String> READERS = List.of("ordering", "shipping", "billing");
    private static final String TOPIC = "benchmark.relay";
    private static final int PARTITIONS = 12;
    /** Made before the clock runs; sent again and again, because all of them need not fit. */
    private static final int IN_MEMORY = 50_000;

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
                    Aim.atLeastPercent(50)));
        } finally {
            stack.start(READERS);
        }
    }

    /** Records per second. */
    private static double fromMemory(Stack stack, int rows) throws Exception {
        RawKafka.createTopic(stack, TOPIC, PARTITIONS);
        String[] keys = new String[Math.min(rows, IN_MEMORY)];
        String[] states = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ManyCustomers.key(i).toString();
            states[i] = ManyCustomers.state(i);
        }
        Map<String, Object> settings = stack.kafka(Map.of("acks", "all", "linger.ms", 0, "compression.type", "lz4"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.partitionsFor(TOPIC);
            long begin = System.nanoTime();
            for (int i = 0; i < rows; i++) {
                int each = i % keys.length;
                producer.send(new ProducerRecord<>(TOPIC, keys[each], states[each]));
            }
            producer.flush();
            return rows / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
