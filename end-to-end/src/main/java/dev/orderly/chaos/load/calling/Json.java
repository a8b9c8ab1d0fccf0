package dev.orderly.chaos.load.calling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Bodies of requests and answers. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static JsonNode tree(Object content) {
        return MAPPER.valueToTree(content);
    }

    /** The answer's body; null without one, or if it is no JSON. */
    static @Nullable JsonNode of(HttpResponse<String> answer) {
        boolean json = answer.headers().firstValue("content-type").orElse("").contains("json");
        if (!json || answer.body().isBlank()) {
            return null;
        }
        try {
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private Json() {}
}
