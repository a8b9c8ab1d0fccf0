package dev.orderly.chaos.load.calling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a service, whoever asks and however often.
 *
 * @param action what the caller wants, such as {@code place}
 * @param headers names in lower case
 */
public record Request(
        String action,
        String service,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable JsonNode body) {

    public static Request get(String action, String service, String path) {
        return new Request(action, service, "GET", path, Map.of(), null);
    }

    /** With an Idempotency-Key, which makes repeating harmless. */
    public static Request post(String action, String service, String path) {
        return new Request(
                action,
                service,
                "POST",
                path,
                Map.of("idempotency-key", UUID.randomUUID().toString()),
                null);
    }

    public static Request put(String action, String service, String path) {
        return new Request(action, service, "PUT", path, Map.of(), null);
    }

    public static Request delete(String action, String service, String path) {
        return new Request(action, service, "DELETE", path, Map.of(), null);
    }

    /** Refused with 412 if the entity is not as the caller saw it; so a belated attempt changes nothing. */
    public Request ifMatch(String etag) {
        return with("if-match", etag);
    }

    /** For a read that must show a version, as answered in {@code Orderly-Version}, or a newer one. */
    public Request notBefore(String version) {
        return with("orderly-min-version", version);
    }

    public Request with(Object content) {
        return new Request(action, service, method, path, headers, Json.tree(content));
    }

    private Request with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(action, service, method, path, Map.copyOf(more), body);
    }
}
