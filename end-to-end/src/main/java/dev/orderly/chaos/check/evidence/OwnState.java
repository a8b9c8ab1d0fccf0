package dev.orderly.chaos.check.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of an owner's outbox; without a hash it is a tombstone. */
public record OwnState(
        String topic, UUID key, long version, @Nullable UUID hash) {}
