package dev.orderly.gateway.stream;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Receives records from Kafka and keeps the latest for the streams. */
@ApplicationScoped
class ArrivedStates {

    private static final Logger LOG = Logger.getLogger(ArrivedStates.class);

    private final RecentEvents events;
    private final CustomerSubjects subjects;
    private final OpenStreams streams;
    private final long since;

    ArrivedStates(StreamSettings settings, CustomerSubjects subjects, OpenStreams streams) {
        this.since = Clock.systemUTC().millis() - settings.window().toMillis();
        this.events = new RecentEvents(settings.kept().asLongValue(), since);
        this.subjects = subjects;
        this.streams = streams;
    }

    RecentEvents events() {
        return events;
    }

    /** The time (milliseconds) from which on records are events; older ones only tell which user a customer is. */
    long since() {
        return since;
    }

    void take(ConsumerRecords<String, byte[]> records) {
        records.forEach(this::take);
        if (!records.isEmpty()) {
            streams.wake();
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            @Nullable JsonObject state = WritingEvents.stateOf(record);
            if (state != null && record.topic().equals(StreamedTopic.CUSTOMERS.topicName())) {
                subjects.note(record.key(), state.getString("subject"));
            }
            if (record.timestamp() >= since) {
                events.add(WritingEvents.write(record, state));
            }
        } catch (RuntimeException e) {
            // the services keep an unreadable record as a dead letter; the gateway can only skip it
            LOG.warnf(
                    "%s, partition %d, offset %d is not a state: %s",
                    record.topic(), record.partition(), record.offset(), e);
        }
    }
}
