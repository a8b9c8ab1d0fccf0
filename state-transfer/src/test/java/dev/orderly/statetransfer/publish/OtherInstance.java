package dev.orderly.statetransfer.publish;

import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;

/** Another instance of the service under test, as far as leading goes; it sends nothing. */
public final class OtherInstance {

    public static final String NAME = "2";

    /** Has it lead while this is done; the service under test, which is instance 1, only follows. */
    public static void leading(ThrowingRunnable work) throws Throwable {
        Leadership other = leadership();
        try {
            takeOver(other);
            work.run();
        } finally {
            other.stop();
        }
    }

    static Leadership leadership() {
        return leadershipIn(property("jdbc.url"));
    }

    /** In another database, where the service under test does not lead. */
    static Leadership leadershipIn(String url) {
        return new Leadership(url, property("username"), property("password"), NAME);
    }

    static void takeOver(Leadership other) {
        await().until(() -> {
            rows(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1",
                    Leader.sessionOf("1"));
            return other.tryAcquire();
        });
        Leadership ofService = Arc.container().instance(Leadership.class).get();
        await("the service to notice").until(() -> !ofService.isHeld());
    }

    private static String property(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private OtherInstance() {}
}
