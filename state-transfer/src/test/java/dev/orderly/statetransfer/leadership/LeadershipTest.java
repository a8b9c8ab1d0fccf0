package dev.orderly.statetransfer.leadership;

import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.OtherInstance;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class LeadershipTest {

    @Inject
    Leadership leadership;

    private final Leadership other = OtherInstance.leadership();

    @AfterEach
    void end() {
        other.stop();
    }

    @Test
    void aLeaderThatIsPausedIsSucceededAndKnowsItAtOnceWhenItGoesOn() throws SQLException {
        OtherInstance.takeOver(other);

        // Like all threads of a paused process, its heartbeat is blocked.
        synchronized (other) {
            await().atMost(Duration.ofSeconds(5)).until(leadership::isHeld);
            assertThat(other.isHeld()).isFalse();
        }
        assertThat(other.tryAcquire()).isFalse();
        assertThat(leadership.isHeld()).isTrue();
    }

    @Test
    void aLeaderThatIsGoneIsSucceeded() {
        OtherInstance.takeOver(other);

        other.stop();

        await().atMost(Duration.ofSeconds(5)).until(leadership::isHeld);
    }

    @Test
    void whoWaitsForTheLeadKeepsItsSession() throws SQLException {
        await().until(leadership::isHeld);
        assertThat(other.tryAcquire()).isFalse();
        List<Integer> before = sessions();

        assertThat(other.tryAcquire()).isFalse();

        assertThat(sessions()).hasSize(1).isEqualTo(before);
    }

    private static List<Integer> sessions() {
        return rows(
                        "select pid from pg_stat_activity where application_name = $1",
                        Leader.sessionOf(OtherInstance.NAME))
                .stream()
                .map(row -> (Integer) row[0])
                .toList();
    }
}
