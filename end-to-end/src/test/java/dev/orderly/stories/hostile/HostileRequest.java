package dev.orderly.stories.hostile;

import dev.orderly.stories.security.Identity;
import dev.orderly.stories.security.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request in parts. <code>${order}</code> and the like stand for ids that {@link KnownIds} knows when it is sent, so
 * that a request means the same in every system.
 *
 * @param method usually the operation's
 * @param path what stands for the path's parameters, percent-encoded or not
 * @param query percent-encoded or not
 * @param body null for none
 */
record HostileRequest(
        Operation operation,
        Identity identity,
        boolean throughGateway,
        String method,
        Map<String, String> path,
        List<Field> query,
        List<Field> headers,
        @Nullable String body,
        Malformation malformation) {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    /** @param value null for a query parameter without an equals sign */
    record Field(String name, @Nullable String value) {}

    HostileRequest withMethod(String other) {
        return new HostileRequest(operation, identity, throughGateway, other, path, query, headers, body, malformation);
    }

    HostileRequest withPath(Map<String, String> other) {
        return new HostileRequest(
                operation, identity, throughGateway, method, other, query, headers, body, malformation);
    }

    HostileRequest withParameter(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(path);
        changed.put(name, value);
        return withPath(changed);
    }

    HostileRequest withQuery(List<Field> other) {
        return new HostileRequest(
                operation, identity, throughGateway, method, path, other, headers, body, malformation);
    }

    HostileRequest withHeaders(List<Field> other) {
        return new HostileRequest(operation, identity, throughGateway, method, path, query, other, body, malformation);
    }

    HostileRequest withBody(@Nullable String other) {
        return new HostileRequest(
                operation, identity, throughGateway, method, path, query, headers, other, malformation);
    }

    HostileRequest withMalformation(Malformation other) {
        return new HostileRequest(operation, identity, throughGateway, method, path, query, headers, body, other);
    }

    HostileRequest directly() {
        return new HostileRequest(operation, identity, false, method, path, query, headers, body, malformation);
    }

    /** A copy of a list, changed. */
    static <T> List<T> changed(List<T> list, UnaryOperator<List<T>> change) {
        return List.copyOf(change.apply(new ArrayList<>(list)));
    }

    /** Whether it is no HTTP: that goes for white space in the request's target, too (RFC 9112, 3). */
    boolean isMalformed() {
        return malformation != Malformation.NONE
                || path.values().stream()
                        .anyMatch(part -> WHITE_SPACE.matcher(part).find());
    }

    boolean hasHeader(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }
}
