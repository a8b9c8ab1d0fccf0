package dev.orderly.statetransfer.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The speed of republishing; fresh changes wait behind one batch at most. */
@ConfigMapping(prefix = "state-transfer.republish")
interface RepublishSettings {

    /** Rows marked per second, and only while fewer than that wait to be sent. */
    @WithDefault("5000")
    int rowsPerSecond();
}
