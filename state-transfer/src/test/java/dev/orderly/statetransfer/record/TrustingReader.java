package dev.orderly.statetransfer.record;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import dev.orderly.statetopics.Headers;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes any text for a state of its only topic. */
@Vetoed
public final class TrustingReader extends RecordReader {

    private final StateTopic<?> topic;

    public TrustingReader(StateTopic<?> topic) {
        super(new StateTopics(List.of(topic)), absent());
        this.topic = topic;
    }

    @Override
    public ReceivedState read(ConsumerRecord<byte[], byte[]> message) {
        return new ReceivedState(
                topic,
                UUID.fromString(text(message.key())),
                Long.parseLong(text(
                        message.headers().lastHeader(Headers.ENTITY_VERSION).value())),
                message.value() == null ? null : Buffer.buffer(message.value()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
