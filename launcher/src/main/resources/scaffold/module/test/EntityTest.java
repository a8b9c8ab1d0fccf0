package dev.orderly.{{service}}.{{feature}};

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.{{Entity}}State;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class {{Entity}}Test {

    private final {{Entity}}State state = new {{Entity}}State(UUID.randomUUID(), 0, UUID.randomUUID(), "The first");

    @Test
    void itsStateIsAllThereIs() {
        assertThat({{Entity}}.adopted(null, state).state()).isEqualTo(state);
    }

    @Test
    void adoptingAStateChangesWhatIsThere() {
        {{Entity}} own = new {{Entity}}(state.id(), UUID.randomUUID(), "Before");

        assertThat({{Entity}}.adopted(own, state).state()).isEqualTo(state);
    }
}
