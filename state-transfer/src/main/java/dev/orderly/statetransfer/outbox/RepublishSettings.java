package dev.orderly.statetransfer.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fast the outbox is sent again; fresh changes wait behind at most one piece. */
@ConfigMapping(prefix = "state-transfer.republish")
interface RepublishSettings {

    /** Rows that are marked at a time, once each second, and only while no more than these wait to be sent. */
    @WithDefault("5000")
    int rowsPerSecond();
}
