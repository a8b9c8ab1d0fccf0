package dev.orderly.statetransfer.kafka;

import jakarta.enterprise.inject.Vetoed;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/** Consumers that need no broker. */
@Vetoed
public final class GivenConsumers extends TopicConsumers {

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    public GivenConsumers(Supplier<Consumer<byte[], byte[]>> consumers) {
        super(Map.of());
        this.consumers = consumers;
    }

    @Override
    public Consumer<byte[], byte[]> open() {
        return consumers.get();
    }
}
