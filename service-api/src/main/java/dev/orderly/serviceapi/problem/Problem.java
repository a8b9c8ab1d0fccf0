package dev.orderly.serviceapi.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457). Without a {@code type} it says no more than the status does.
 *
 * @param instance the path of the request
 * @param violations the rules that the request breaks, if any
 */
@RegisterForReflection(ignoreNested = false)
public record Problem(
        @Nullable URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A rule that a request breaks.
     *
     * @param field the parameter, or the path of a property of the body; empty for the body as a whole
     * @param in {@code query}, {@code path}, {@code header} or {@code body}
     */
    public record Violation(String field, String in, String message) {}

    public Problem of(String path) {
        return new Problem(type, title, status, detail, path, violations);
    }
}
