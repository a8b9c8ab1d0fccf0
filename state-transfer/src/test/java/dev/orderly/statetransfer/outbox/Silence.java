package dev.orderly.statetransfer.outbox;

import java.util.logging.Level;
import java.util.logging.Logger;

/** While failures are what is tested. */
final class Silence {

    // Kept, because the manager of loggers forgets those that nobody keeps.
    private static final Logger MECHANISM = Logger.getLogger("dev.orderly.statetransfer.outbox.Relay");

    static void begin() {
        MECHANISM.setLevel(Level.OFF);
    }

    static void end() {
        MECHANISM.setLevel(null);
    }

    private Silence() {}
}
