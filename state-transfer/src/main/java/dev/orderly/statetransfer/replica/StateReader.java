package dev.orderly.statetransfer.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.orderly.statetransfer.contract.EntityState;
import dev.orderly.statetransfer.contract.StateTopic;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the JSON of a state; fields of a newer contract that this build does not know are passed over. */
@ApplicationScoped
class StateReader {

    private final ObjectReader tolerant;

    StateReader(ObjectMapper json) {
        this.tolerant = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** @throws UnreadableState if the text is no state of that topic */
    <S extends EntityState> S read(StateTopic<S> topic, String state) {
        try {
            return tolerant.forType(topic.type()).readValue(state);
        } catch (JsonProcessingException e) {
            throw new UnreadableState(topic, e);
        }
    }
}
