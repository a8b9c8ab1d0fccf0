package dev.orderly.statetransfer.replica.compare;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Comparing replicas with their owners. */
@ConfigMapping(prefix = "orderly.comparison")
interface ComparisonSettings {

    /** Where each owner's API is, by its name. */
    Map<String, URI> owners();

    /** How often every replica is compared; {@code off} is never. */
    String every();

    /** How long a replica may take to pass the end of its topic, before its differences count as in flight. */
    @WithDefault("PT10S")
    Duration patience();
}
