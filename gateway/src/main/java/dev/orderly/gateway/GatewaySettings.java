package dev.orderly.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The gateway's settings; application.properties has the values and explains them. */
@ConfigMapping(prefix = "gateway")
public interface GatewaySettings {

    /** The addresses of each service's instances, by the service's name. */
    Map<String, List<URI>> services();

    TokenSettings tokens();

    SessionSettings session();

    LimitSettings limits();

    DownstreamSettings downstream();

    /** The sources a page may load scripts from, in the syntax of a Content-Security-Policy. */
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

        Duration keepAlive();

        Duration timeout();

        Duration operationsTimeout();

        int concurrent();

        int breakerWindow();

        double breakerFailureRatio();

        Duration breakerDelay();

        Duration avoidInstanceFor();
    }

    /** Which token a service gets. */
    enum TokenWay {
        EXCHANGE,
        RELAY
    }
}
