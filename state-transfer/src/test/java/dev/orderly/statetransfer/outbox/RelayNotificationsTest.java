package dev.orderly.statetransfer.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.OtherInstance;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RelayNotificationsTest {

    @Inject
    RelayNotifications notifications;

    @Inject
    AgroalDataSource database;

    @Test
    void aChangeThatIsCommittedWhileTheLeaderIsBeingToldOfAnotherIsToldToo() throws Throwable {
        try (Connection listening = database.getConnection();
                Statement statement = listening.createStatement()) {
            statement.execute("listen outbox");
            OtherInstance.leading(() -> {
                // The second wake-up comes before the answer to the first notification.
                notifications.wake();
                notifications.wake();

                AtomicInteger notified = new AtomicInteger();
                await().untilAsserted(() -> assertThat(notified.addAndGet(newNotifications(listening)))
                        .isEqualTo(2));
            });
            statement.execute("unlisten outbox");
        }
    }

    private static int newNotifications(Connection listening) throws SQLException {
        return Arrays.asList(listening.unwrap(PGConnection.class).getNotifications(100))
                .size();
    }
}
