package dev.orderly.statetransfer.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.interleaving.Exploration;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is consumed between any two steps of a rebuild, and whoever is killed, cut off or not answered at any step:
 * the replica ends as the topic has it and never goes back, the last decision about each key has seen its last state,
 * and nothing is left behind.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RebuildInterleavingsTest {

    private ThingTable table;

    @BeforeEach
    void createReplica() throws SQLException {
        Silence.begin();
        table = new ThingTable();
    }

    @AfterEach
    void dropReplica() throws SQLException {
        table.close();
        Silence.end();
    }

    @Test
    void anyFaultAnotherRebuildAndARequestThatTakesItsTime() {
        assertThat(explore(1, Plan.FAULTY)).isGreaterThan(70);
    }

    @Test
    void aLockThatIsLostWhileAnotherInstanceRebuilds() {
        assertThat(explore(2, Plan.UNLOCKED)).isGreaterThan(600);
    }

    @Test
    void recordsThatAreConsumedBetweenAnyTwoSteps() {
        assertThat(explore(2, Plan.FED)).isGreaterThan(60);
    }

    @Test
    void recordsThatTheRebuildMayReadBeforeTheyAreConsumed() {
        assertThat(explore(2, Plan.AHEAD)).isGreaterThan(40);
    }

    @Test
    void aRebuildThatMustNotKeepConsumingWaiting() {
        assertThat(explore(1, Plan.SLOW)).isGreaterThan(8);
    }

    private int explore(int deviations, Plan plan) {
        return Exploration.explore(deviations, schedule -> new RebuildScene(schedule, table, plan).begin());
    }
}
