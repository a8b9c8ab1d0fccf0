package dev.orderly.chaos.check.rule.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What products and customers were at each of their versions: as their topic says, or, if that was compacted away, as
 * the calls were answered that made the version.
 */
final class KnownVersions {

    private final Map<Version, JsonNode> states = new HashMap<>();

    /** @param kind the entities', as in the topic's name */
    KnownVersions(String kind, Evidence evidence) {
        evidence.calls()
                .forEach(call -> Version.acknowledgedBy(call)
                        .filter(version -> version.kind().equals(kind) && call.answer() != null)
                        .ifPresent(version -> states.put(version, call.answer())));
        evidence.records().stream()
                .filter(message -> message.kind().equals(kind))
                .forEach(message -> Version.of(message).ifPresent(version -> states.put(version, message.state())));
    }

    Optional<JsonNode> of(Version version) {
        return Optional.ofNullable(states.get(version));
    }

    Optional<JsonNode> of(String kind, UUID id, long number) {
        return of(new Version(kind, id, number));
    }
}
