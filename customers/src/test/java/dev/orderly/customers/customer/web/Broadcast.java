package dev.orderly.customers.customer.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.statetransfer.contract.CustomerState;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the service has sent. */
final class Broadcast {

    /** The states of the customer, oldest first. */
    static List<CustomerState> statesOf(String id) {
        return Topics.read(CustomerState.TOPIC, UUID.fromString(id)).stream()
                .map(Broadcast::state)
                .toList();
    }

    private static CustomerState state(ConsumerRecord<byte[], byte[]> message) {
        try {
            return Arc.container().instance(ObjectMapper.class).get().readValue(message.value(), CustomerState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Broadcast() {}
}
