package dev.orderly.statetransfer.comparison;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Comparing replicas with their owners. */
@ConfigMapping(prefix = "state-transfer.comparison")
interface ComparisonSettings {

    /** How often the leader compares every replica, in the format of {@code @Scheduled}; {@code off} disables it. */
    String every();

    /** How long a replica may take to pass the end of its topic before its differences count as in flight. */
    @WithDefault("PT10S")
    Duration patience();
}
