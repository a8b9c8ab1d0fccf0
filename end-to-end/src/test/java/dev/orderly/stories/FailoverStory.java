package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.awaitility.Awaitility.await;

import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RestlessCustomer;
import dev.orderly.stories.fixtures.RestlessEditor;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Ordering runs twice. One instance sends the states of both; when it is gone, the other one does. */
@Isolated
@ExtendWith(RunningOrderly.class)
class FailoverStory {

    private static final Duration LEADS_AFTER = Duration.ofSeconds(5);

    private final Person operator = Person.called("operator");
    private final String leader = "ordering#" + leaderAsSeenBy("ordering");
    private final String follower = leader.equals("ordering#1") ? "ordering#2" : "ordering#1";
    private final Shelf shelf = Shelf.with(RestlessCustomer.STOCK);

    @BeforeAll
    static void orderingRunsTwice() {
        orderly("start", "ordering#2");
    }

    @AfterAll
    static void orderingRunsOnce() {
        orderly("resume", "ordering");
        orderly("start", "ordering");
        orderly("stop", "ordering#2");
    }

    @Test
    void aLeaderThatIsKilledIsSucceededAndNothingOfItIsLost() {
        RestlessCustomer restless = RestlessCustomer.shoppingAt(follower, shelf);
        restless.awaitMore(10);

        orderly("kill", leader);

        await().atMost(LEADS_AFTER).until(() -> leads(follower));
        restless.awaitMore(10);
        restless.stop();
        restless.everyOrderEndsOnce();
        orderly("start", leader);
        orderly("verify");
    }

    @Test
    void aLeaderThatWasPausedAndGoesOnSendsNothingOld() {
        RestlessCustomer restless = RestlessCustomer.shoppingAt(follower, shelf);
        restless.awaitMore(10);

        orderly("pause", leader);

        await().atMost(LEADS_AFTER).until(() -> leads(follower));
        restless.awaitMore(10);
        restless.awaitStatus(Set.of("CONFIRMED", "CANCELLED"), restless.placed());
        orderly("resume", leader);
        await().ignoreExceptions().until(() -> leaderAsSeenBy(leader), follower::endsWith);
        restless.awaitMore(10);
        restless.stop();
        restless.everyOrderEndsOnce();
        orderly("verify");
    }

    @Test
    void anInstanceThatIsStoppedAnswersWhatItHasBegun() {
        List<RestlessEditor> editors = Stream.generate(() -> RestlessEditor.editingAt(leader, shelf))
                .limit(12)
                .toList();
        editors.forEach(editor -> editor.awaitMore(5));

        orderly("stop", leader);

        editors.forEach(editor -> editor.everyChangeWasAnswered(follower));
        orderly("start", leader);
    }

    private boolean leads(String instance) {
        return instance.equals("ordering#" + leaderAsSeenBy(instance));
    }

    private String leaderAsSeenBy(String instance) {
        return operator.get(instance, "/states").statusCode(200).extract().path("[0].leader");
    }
}
