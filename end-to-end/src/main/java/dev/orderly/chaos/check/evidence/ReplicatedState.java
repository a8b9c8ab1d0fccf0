package dev.orderly.chaos.check.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a service's replica of a topic; without a hash its entity was deleted. */
public record ReplicatedState(
        String service,
        String topic,
        UUID key,
        long version,
        @Nullable UUID hash) {}
