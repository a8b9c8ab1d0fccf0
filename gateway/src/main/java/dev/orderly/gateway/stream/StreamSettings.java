package dev.orderly.gateway.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The stream's settings; application.properties has the values and explains them. */
@ConfigMapping(prefix = "gateway.stream")
interface StreamSettings {

    MemorySize kept();

    Duration window();

    Duration heartbeat();
}
