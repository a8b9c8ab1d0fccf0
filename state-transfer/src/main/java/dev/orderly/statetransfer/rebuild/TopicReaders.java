package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.kafka.TopicConsumers;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens topics for reading. */
@ApplicationScoped
class TopicReaders {

    private final TopicConsumers consumers;

    TopicReaders(TopicConsumers consumers) {
        this.consumers = consumers;
    }

    TopicReader open(StateTopic<?> topic) {
        return new TopicReader(topic, consumers.open());
    }
}
