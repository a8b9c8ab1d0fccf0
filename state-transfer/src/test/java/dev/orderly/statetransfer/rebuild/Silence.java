package dev.orderly.statetransfer.rebuild;

import java.util.logging.Level;
import java.util.logging.Logger;

/** While failures are what is tested. */
final class Silence {

    // Kept, because the manager of loggers forgets those that nobody keeps.
    private static final Logger MECHANISM = Logger.getLogger("dev.orderly.statetransfer");
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate.orm.jdbc.error");

    static void begin() {
        MECHANISM.setLevel(Level.OFF);
        HIBERNATE.setLevel(Level.OFF);
    }

    static void end() {
        MECHANISM.setLevel(null);
        HIBERNATE.setLevel(null);
    }

    private Silence() {}
}
