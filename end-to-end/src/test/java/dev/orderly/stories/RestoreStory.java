package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.chaos.DatabaseCopy;
import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** An owner's database is lost and restored from a backup. */
@Isolated
@ExtendWith(RunningOrderly.class)
class RestoreStory {

    private static final Map<String, String> CANCEL = Map.of("reason", "No longer needed");

    private final Person customer = Person.called("customer");
    private final Person operator = Person.called("operator");
    private final Shelf shelf = Shelf.with(20);

    @Test
    void orderingGoesOnFromAnOldBackupWithoutTakingAnythingBack() throws SQLException {
        String delivered = confirmed();
        DatabaseCopy backup = backUp();
        deliver(delivered);
        String placedSince = confirmed();

        restore(backup);

        saysThatItIsBehind();
        orderly("kill", "ordering");
        orderly("start", "ordering");
        saysThatItIsBehind();
        customer.get("ordering", "/orders/" + delivered).statusCode(200).body("status", equalTo("CONFIRMED"));
        customer.post("ordering", "/orders/" + delivered + "/cancel", CANCEL)
                .statusCode(503)
                .body("type", equalTo("urn:orderly:problem:owner-restored"));

        assertThat(orderly("adopt", "ordering")).contains(", 0 left", "goes on");

        customer.sees("ordering", "/orders/" + delivered, "COMPLETED");
        customer.sees("ordering", "/orders/" + placedSince, "CONFIRMED");
        deliver(placedSince);
        confirmed();
        // All replicas equal ordering's states again.
        orderly("verify");
    }

    private String confirmed() {
        String order = customer.order(shelf.productId(), 1);
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
        return order;
    }

    private void deliver(String order) {
        Dispatcher.dispatch(order);
        Dispatcher.deliver(order);
        customer.sees("ordering", "/orders/" + order, "COMPLETED");
    }

    private static DatabaseCopy backUp() throws SQLException {
        orderly("stop", "ordering");
        DatabaseCopy backup = RunningOrderly.copyOfDatabase("ordering");
        orderly("start", "ordering");
        return backup;
    }

    private static void restore(DatabaseCopy backup) throws SQLException {
        orderly("stop", "ordering");
        backup.restore();
        backup.delete();
        orderly("start", "ordering");
    }

    /** At least both orders: other stories may have left more. */
    private void saysThatItIsBehind() {
        await().atMost(Duration.ofSeconds(30)).until(() -> ahead() >= 2);
    }

    private int ahead() {
        List<Integer> ahead =
                operator.get("ordering", "/states").statusCode(200).extract().path("ahead");
        return ahead.stream().mapToInt(Integer::intValue).sum();
    }
}
