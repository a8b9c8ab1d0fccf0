package dev.orderly.chaos.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to call the API. Attempts of the same operation have the same {@code operation}; those of a POST have the
 * same Idempotency-Key, too.
 *
 * @param operation a number for each operation of the load
 * @param attempt starts with 1
 * @param action what the caller wants, such as {@code place}
 * @param caller the demo user
 * @param program the called instance, such as {@code ordering#2}
 * @param asked the request's headers without the token; names in lower case
 * @param request the request's body; null without one
 * @param sentMillis since the epoch
 * @param status of the answer; 0 if none came
 * @param answered the headers of the answer; names in lower case
 * @param answer the answer's body; null without one, or if it is no JSON
 */
public record Call(
        long operation,
        int attempt,
        String action,
        String caller,
        String program,
        String method,
        String path,
        Map<String, String> asked,
        @Nullable JsonNode request,
        long sentMillis,
        long tookMillis,
        int status,
        Map<String, String> answered,
        @Nullable JsonNode answer) {

    private static final int SERVER_ERROR = 500;

    /** The same call, if its answer had not arrived. */
    public Call withoutAnswer() {
        return new Call(
                operation,
                attempt,
                action,
                caller,
                program,
                method,
                path,
                asked,
                request,
                sentMillis,
                tookMillis,
                0,
                Map.of(),
                null);
    }

    /** When the answer came, or was no longer waited for; since the epoch. */
    @JsonIgnore
    public long endMillis() {
        return sentMillis + tookMillis;
    }

    /** Whether the caller knows now whether it happened. */
    @JsonIgnore
    public boolean isDefinite() {
        return status > 0 && status < SERVER_ERROR;
    }

    @JsonIgnore
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
