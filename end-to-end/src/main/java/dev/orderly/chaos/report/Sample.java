package dev.orderly.chaos.report;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How far publication and replication were behind at a moment.
 *
 * @param atMillis since the epoch
 * @param unsent the states that owners have not sent yet, by service; null if the database did not answer
 * @param behind the offsets that replicas have not applied yet, by service; null if the database or the broker did not
 *     answer
 */
public record Sample(
        long atMillis,
        @Nullable Map<String, Long> unsent,
        @Nullable Map<String, Long> behind) {

    /** What is not sent or not applied yet, over all services; empty if one of both is unknown. */
    OptionalLong waiting() {
        Long sent = total(unsent);
        Long applied = total(behind);
        return sent == null || applied == null ? OptionalLong.empty() : OptionalLong.of(sent + applied);
    }

    /** Over all services; null if it is unknown. */
    static @Nullable Long total(@Nullable Map<String, Long> byService) {
        return byService == null
                ? null
                : byService.values().stream().mapToLong(Long::longValue).sum();
    }
}
