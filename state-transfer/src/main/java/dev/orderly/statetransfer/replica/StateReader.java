package dev.orderly.statetransfer.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.orderly.statetransfer.contract.EntityState;
import dev.orderly.statetransfer.contract.StateTopic;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads the JSON of a state of this contract's or any other revision. Fields that this build does not know are passed
 * over; an enum's value that it does not know is {@code UNKNOWN} if the enum has that constant, and unreadable if not,
 * because whoever decides by it would have to guess.
 */
@ApplicationScoped
public class StateReader {

    private final ObjectReader tolerant;

    StateReader(ObjectMapper json) {
        this.tolerant = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
    }

    /** @throws UnreadableState if the text is no state of that topic */
    public <S extends EntityState> S read(StateTopic<S> topic, String state) {
        try {
            return tolerant.forType(topic.type()).readValue(state);
        } catch (JsonProcessingException e) {
            throw new UnreadableState(topic, e);
        }
    }
}
