package dev.orderly.statetransfer.record;

import dev.orderly.statetopics.StateTopic;
import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of a state topic, parsed and checked.
 *
 * @param state the JSON as it was sent, in UTF-8, unknown fields included; null for a tombstone
 */
public record ReceivedState(
        StateTopic<?> topic,
        UUID key,
        long version,
        @Nullable Buffer state) {

    public static final Comparator<ReceivedState> OLDEST_FIRST = Comparator.comparingLong(ReceivedState::version);
}
