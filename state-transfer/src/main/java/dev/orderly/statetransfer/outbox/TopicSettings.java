package dev.orderly.statetransfer.outbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** The settings of state topics, defined only here. */
@ConfigMapping(prefix = "state-transfer.topics")
public interface TopicSettings {

    /** The same for every topic, so that a key is in the same partition of each. */
    @WithDefault("12")
    int partitions();

    /** A segment is closed after this time; only closed segments are compacted. */
    @WithDefault("PT1H")
    Duration segment();

    /** The longest time that an outdated state stays on the topic, give or take a segment. */
    @WithDefault("PT24H")
    Duration maxCompactionLag();

    /** Low, so that topics are compacted early: new replicas read them whole. */
    @WithDefault("0.1")
    double minCleanableDirtyRatio();

    /** How long tombstones stay, and so how long a replica may be down without missing one. */
    @WithDefault("P7D")
    Duration deleteRetention();

    /**
     * The maximum size of a state, in bytes of JSON; larger changes are refused. Half of the default limits of brokers
     * and clients ({@code max.message.bytes}, {@code max.request.size}).
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
