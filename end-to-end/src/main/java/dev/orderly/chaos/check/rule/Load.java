package dev.orderly.chaos.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.load.Call;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the load made from what others did with the same system. Ids are UUIDs of version 7, so they tell when an
 * entity was created.
 */
public final class Load {

    private static final int MILLIS_IN_UUID = 16;
    /** A call without an answer may arrive later; the clocks may differ. */
    private static final long TOLERANCE_MILLIS = 5_000;

    private final long firstMillis;
    private final long lastMillis;
    private final Set<UUID> named = new HashSet<>();

    public Load(List<Call> calls) {
        firstMillis = calls.stream().mapToLong(Call::sentMillis).min().orElse(Long.MAX_VALUE);
        lastMillis = calls.stream().mapToLong(Call::endMillis).max().orElse(Long.MIN_VALUE);
        // Reads also show what others have created.
        calls.stream().filter(call -> !call.method().equals("GET")).forEach(call -> {
            named.addAll(Endpoint.of(call).ids());
            addIn(call.request());
            addIn(call.answer());
        });
    }

    private void addIn(@Nullable JsonNode body) {
        if (body != null) {
            body.findValuesAsText("customerId").forEach(this::add);
            body.findValuesAsText("productId").forEach(this::add);
            add(body.path("id").asText());
        }
    }

    private void add(String id) {
        try {
            named.add(UUID.fromString(id));
        } catch (IllegalArgumentException absent) {
            // Not every answer has an id.
        }
    }

    /** Whether the load writes to the entity. */
    public boolean uses(UUID id) {
        return named.contains(id);
    }

    /** Whether the entity was created while the load ran. */
    public boolean spans(UUID id) {
        long createdMillis = id.getMostSignificantBits() >>> MILLIS_IN_UUID;
        return createdMillis >= firstMillis - TOLERANCE_MILLIS && createdMillis <= lastMillis + TOLERANCE_MILLIS;
    }
}
