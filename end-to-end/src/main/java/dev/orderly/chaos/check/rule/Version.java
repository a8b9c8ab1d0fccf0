package dev.orderly.chaos.check.rule;

import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.load.Call;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of an entity.
 *
 * @param kind the entity's, as in the topic's name
 */
public record Version(String kind, UUID id, long number) {

    private static final Pattern FORM = Pattern.compile("([a-z]+)/([0-9a-f-]{36})@([0-9]+)");

    /** The version that a write was acknowledged with. */
    public static Optional<Version> acknowledgedBy(Call call) {
        return call.isSuccess() && !call.method().equals("GET")
                ? in(call.answered().get("orderly-version")).findFirst()
                : Optional.empty();
    }

    /** The versions that a read demanded. */
    public static Stream<Version> demandedBy(Call call) {
        return in(call.asked().get("orderly-min-version"));
    }

    private static Stream<Version> in(@Nullable String header) {
        return header == null
                ? Stream.empty()
                : FORM.matcher(header)
                        .results()
                        .map(found -> new Version(
                                found.group(1), UUID.fromString(found.group(2)), Long.parseLong(found.group(3))));
    }

    /** The version that a record carries; empty for a record that is not of the required form, and for a tombstone. */
    public static Optional<Version> of(StateRecord message) {
        return message.version() == null || message.key() == null || message.isTombstone()
                ? Optional.empty()
                : in("%s/%s@%d".formatted(message.kind(), message.key(), message.version()))
                        .findFirst();
    }

    @Override
    public String toString() {
        return "%s/%s@%d".formatted(kind, id, number);
    }
}
