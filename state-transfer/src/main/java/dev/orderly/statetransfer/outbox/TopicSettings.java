package dev.orderly.statetransfer.outbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** How state topics are created; the one place where this stands. */
@ConfigMapping(prefix = "state-transfer.topics")
public interface TopicSettings {

    /** The same for every topic, so that one key lies in the same partition of each. */
    @WithDefault("12")
    int partitions();

    /** A segment is closed after this time, and only closed segments are compacted. */
    @WithDefault("PT1H")
    Duration segment();

    /** The longest that an outdated state stays on the topic, give or take a segment. */
    @WithDefault("PT24H")
    Duration maxCompactionLag();

    /** Compacts early: the topics are read whole by new replicas. */
    @WithDefault("0.1")
    double minCleanableDirtyRatio();

    /** How long tombstones stay, and so how long a replica may be away without missing one. */
    @WithDefault("P7D")
    Duration deleteRetention();

    /**
     * A change that makes a state larger is refused: bytes of JSON. Half of what brokers and clients take unless they are
     * told otherwise ({@code max.message.bytes}, {@code max.request.size}).
     */
    @WithDefault("512K")
    MemorySize largestState();

    default Map<String, String> asTopicConfig() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.SEGMENT_MS_CONFIG, Long.toString(segment().toMillis()),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(maxCompactionLag().toMillis()),
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, Double.toString(minCleanableDirtyRatio()),
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        Long.toString(deleteRetention().toMillis()));
    }
}
