package dev.orderly.serviceapi.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.orderly.serviceapi.problem.Problem.Violation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes errors in a body in terms of JSON; Jackson's messages name our classes. */
final class UnreadableJson {

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            UUID.class, "a UUID",
            String.class, "a string without control characters",
            BigDecimal.class, "a decimal number in a string, such as \"12.50\"",
            int.class, "a whole number",
            Integer.class, "a whole number",
            boolean.class, "true or false",
            Boolean.class, "true or false",
            List.class, "an array");

    static String inWords(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown -> "There is no field " + pathOf(unknown);
            case JsonMappingException mismatch ->
                "%s is not as described: %s expected".formatted(pathOf(mismatch), expected(mismatch));
            case StreamReadException malformed
            when malformed.getLocation() != null ->
                "%s (line %d, column %d)"
                        .formatted(
                                malformed.getOriginalMessage(),
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr());
            default -> "This is not JSON: " + unreadable.getOriginalMessage();
        };
    }

    /** The place of the error, if a property's value is wrong. */
    static @Nullable List<Violation> violations(JsonProcessingException unreadable) {
        return unreadable instanceof JsonMappingException mismatch
                        && !mismatch.getPath().isEmpty()
                ? List.of(new Violation(pathOf(mismatch), "body", inWords(mismatch)))
                : null;
    }

    /** {@code items[0].productId} */
    private static String pathOf(JsonMappingException mismatch) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "The body" : path.toString();
    }

    private static String expected(JsonMappingException mismatch) {
        Class<?> type = typeOf(mismatch);
        if (type == null) {
            return "another value";
        }
        return type.isEnum()
                ? "one of " + Arrays.toString(type.getEnumConstants())
                : EXPECTED.getOrDefault(type, "an object");
    }

    private static @Nullable Class<?> typeOf(JsonMappingException mismatch) {
        return mismatch instanceof MismatchedInputException input ? input.getTargetType() : null;
    }

    private UnreadableJson() {}
}
