package dev.orderly.chaos.report;

import java.util.Map;
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

    /** Over all services; null if it is unknown. */
    static @Nullable Long total(@Nullable Map<String, Long> byService) {
        return byService == null
                ? null
                : byService.values().stream().mapToLong(Long::longValue).sum();
    }
}
