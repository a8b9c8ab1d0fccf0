package dev.orderly.benchmarks;

import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.Problem;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer, a broker and a waiting consumer, with nothing in between: the fastest possible hop on this machine. */
final class RawKafka implements AutoCloseable {

    private static final String TOPIC = "benchmark.round-trip";
    /** About the size of a state. */
    private static final int BYTES = 500;

    private final BlockingQueue<Long> arrived = new ArrayBlockingQueue<>(1);
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader;

    RawKafka(Stack stack) throws Exception {
        createTopic(stack, TOPIC, 1);
        producer = new KafkaProducer<>(
                stack.kafka(Map.of("acks", "all", "linger.ms", 0)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(stack.kafka(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partition = List.of(new TopicPartition(TOPIC, 0));
        consumer.assign(partition);
        consumer.seekToEnd(partition);
        consumer.position(partition.getFirst());
        reader = Thread.ofPlatform().daemon().name("raw-consumer").start(this::read);
    }

    static void createTopic(Stack stack, String name, int partitions) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(stack.kafka(Map.of()))) {
            if (!admin.listTopics().names().get().contains(name)) {
                admin.createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty())))
                        .all()
                        .get();
            }
        }
    }

    private void read() {
        try {
            while (true) {
                for (var each : consumer.poll(Duration.ofSeconds(1))) {
                    arrived.add(ByteBuffer.wrap(each.value()).getLong());
                }
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    /** The time from sending to receiving, for so many records one after the other; in nanoseconds. */
    long hops(int hops) throws InterruptedException {
        long begin = System.nanoTime();
        for (int hop = 0; hop < hops; hop++) {
            producer.send(new ProducerRecord<>(
                    TOPIC, ByteBuffer.allocate(BYTES).putLong(begin).array()));
            if (arrived.poll(10, TimeUnit.SECONDS) == null) {
                throw new Problem("The broker does not deliver.");
            }
        }
        return System.nanoTime() - begin;
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        reader.join();
        producer.close();
    }
}
