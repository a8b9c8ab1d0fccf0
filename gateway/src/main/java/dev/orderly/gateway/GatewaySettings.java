package dev.orderly.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What can be set; application.properties has the values and says what they mean. */
@ConfigMapping(prefix = "gateway")
public interface GatewaySettings {

    /** Where the instances of each service are, by the service's name. */
    Map<String, List<URI>> services();

    TokenSettings tokens();

    SessionSettings session();

    LimitSettings limits();

    DownstreamSettings downstream();

    /** Where a page may have its scripts from, as a Content-Security-Policy says it. */
    String scriptSources();

    interface TokenSettings {
        TokenWay way();

        int cachedSessions();
    }

    interface SessionSettings {
        String secret();
    }

    interface LimitSettings {
        MemorySize body();

        int requestsPerSecond();

        int burst();
    }

    interface DownstreamSettings {
        Duration connectTimeout();

        Duration timeout();

        Duration operationsTimeout();

        int concurrent();

        int breakerWindow();

        double breakerFailureRatio();

        Duration breakerDelay();

        Duration avoidInstanceFor();
    }

    /** What a service is shown of who calls. */
    enum TokenWay {
        EXCHANGE,
        RELAY
    }
}
