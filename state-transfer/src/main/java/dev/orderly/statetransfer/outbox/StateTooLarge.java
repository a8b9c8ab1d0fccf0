package dev.orderly.statetransfer.outbox;

import io.quarkus.runtime.configuration.MemorySize;

/** A change would make a state larger than {@code state-transfer.topics.largest-state}. Retrying does not help. */
public class StateTooLarge extends RuntimeException {

    StateTooLarge(OutboxTable.Row row, int size, MemorySize largest) {
        super("%s of %s would have %d bytes; at most %d can be published"
                .formatted(row.key(), row.topic(), size, largest.asLongValue()));
    }
}
