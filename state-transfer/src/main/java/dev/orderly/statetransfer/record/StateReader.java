package dev.orderly.statetransfer.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the JSON of a state, of this or any other revision of its contract. Unknown fields are ignored. An unknown enum
 * constant is read as {@code UNKNOWN} if the enum has that constant; otherwise the state is unreadable, because
 * decisions based on it would be guesses.
 */
@ApplicationScoped
public class StateReader {

    private final ObjectReader tolerant;

    StateReader(ObjectMapper json) {
        ObjectMapper tolerating = json.copy();
        tolerating.setAnnotationIntrospector(AnnotationIntrospectorPair.pair(
                json.getDeserializationConfig().getAnnotationIntrospector(), new OpenEnums()));
        this.tolerant = tolerating
                .reader()
                // PostgreSQL, too, takes the last of duplicate fields; detecting them would cost a tenth of the time.
                .without(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
    }

    /** @throws UnreadableState if the text is not a state of that topic */
    public <S extends EntityState> S read(StateTopic<S> topic, String state) {
        return read(topic, state.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param state JSON in UTF-8
     * @throws UnreadableState if it is not a state of that topic
     */
    public <S extends EntityState> S read(StateTopic<S> topic, byte[] state) {
        try {
            return tolerant.forType(topic.type()).readValue(state);
        } catch (IOException e) {
            throw new UnreadableState(topic, e);
        }
    }
}
