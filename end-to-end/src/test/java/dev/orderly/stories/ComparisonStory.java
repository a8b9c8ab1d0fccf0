package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.stories.fixtures.ByHand;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Manual changes to a replica are found and repaired. */
@Isolated
@ExtendWith(RunningOrderly.class)
class ComparisonStory {

    private final Person customer = Person.called("customer");

    @Test
    void rowsThatWereDeletedChangedAndAddedByHandAreFoundAndHealed() throws SQLException {
        UUID deleted = product();
        UUID changed = product();
        UUID added = UUID.randomUUID();
        ByHand.change("ordering", "delete from replica_product where key = ?", deleted);
        ByHand.change("ordering", """
                update replica_product set state = jsonb_set(state, '{price,amount}', '"0.01"') where key = ?
                """, changed);
        ByHand.change(
                "ordering",
                "insert into replica_product (key, version, state) select ?, 7, state from replica_product limit 1",
                added);

        // the columns: missing, stale, ahead, differing, extra, in flight
        assertThatThrownBy(() -> orderly("verify", "ordering"))
                .hasMessageContaining("ended with 1")
                .message()
                .containsPattern("ordering +warehouse\\.product\\.v1 +\\d+ +\\d+ +1 +0 +0 +1 +1 +\\d+");

        assertThat(orderly("verify", "--heal", "ordering")).contains("Healed:");
        orderly("verify");
        customer.order(deleted.toString(), 1);
        customer.order(changed.toString(), 1);
    }

    private static UUID product() {
        return UUID.fromString(Shelf.with(5).productId());
    }
}
