package dev.orderly.gateway.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What can be set of the stream; application.properties has the values and says what they mean. */
@ConfigMapping(prefix = "gateway.stream")
interface StreamSettings {

    MemorySize kept();

    Duration window();

    Duration heartbeat();
}
