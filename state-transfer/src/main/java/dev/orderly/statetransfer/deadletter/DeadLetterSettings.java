package dev.orderly.statetransfer.deadletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "state-transfer.dead-letters")
interface DeadLetterSettings {

    /** How long a dead letter is kept. */
    @WithDefault("P30D")
    Duration retention();
}
