package dev.orderly.{{service}}.{{feature}};

import static dev.orderly.statetransfer.fixtures.Adoptions.adopt;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.{{Entity}}State;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How {{service}} adopts its own states after a backup was restored. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AdoptionTest {

    @Inject
    {{Entities}} {{entities}};

    @Test
    void whatIsNewOrOlderBecomesWhatItsStateSays() {
        UUID id = UUID.randomUUID();
        for (long version : new long[] {0, 2}) {
            {{Entity}}State state = new {{Entity}}State(id, version, UUID.randomUUID(), "At version " + version);

            adopt({{Entity}}State.TOPIC, state);

            assertThat(inTransaction(() -> {{entities}}.require(id)).state()).isEqualTo(state);
        }
    }
}
