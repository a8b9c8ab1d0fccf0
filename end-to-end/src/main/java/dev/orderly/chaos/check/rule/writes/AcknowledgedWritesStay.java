package dev.orderly.chaos.check.rule.writes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.rule.Endpoint;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Operation;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Version;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The owner still has the version that a write was acknowledged with, or a newer one. Only drafts and erased customers
 * may be gone.
 */
public final class AcknowledgedWritesStay implements Rule {

    @Override
    public String name() {
        return "acknowledged writes stay";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<String, Map<UUID, ? extends Rows.Entity>> owned = new HashMap<>();
        Rows.kinds().forEach(kind -> owned.put(kind, Rows.byId(evidence.rows().of(kind))));
        Set<UUID> mayBeGone = mayBeGone(evidence);
        return Losses.of(evidence).publishedCalls().stream()
                .flatMap(call -> Version.acknowledgedBy(call).stream()
                        .filter(version -> owned.containsKey(version.kind()))
                        .flatMap(version -> check(
                                call,
                                version,
                                owned.getOrDefault(version.kind(), Map.of()).get(version.id()),
                                mayBeGone)));
    }

    private Stream<Violation> check(Call call, Version version, Rows.@Nullable Entity now, Set<UUID> mayBeGone) {
        if (now == null ? mayBeGone.contains(version.id()) : now.version() >= version.number()) {
            return Stream.empty();
        }
        return Stream.of(violation(
                version.id(),
                "%s acknowledged %s with %s (operation %d), but %s",
                call.program(),
                Endpoint.of(call).name(),
                version,
                call.operation(),
                now == null ? "there is no such " + version.kind() : "it has version " + now.version()));
    }

    private static Set<UUID> mayBeGone(Evidence evidence) {
        Set<UUID> gone = new HashSet<>();
        evidence.rows().erasureRequests().forEach(request -> gone.add(request.customerId()));
        gone.addAll(Losses.of(evidence).forgottenErasures());
        Operation.of(evidence.calls(), "POST /orders/{}/cancel")
                .filter(operation -> operation.isUnknown() || isOfDraft(operation))
                .forEach(operation -> gone.add(operation.id()));
        evidence.calls().stream()
                .map(Call::answer)
                .filter(Objects::nonNull)
                .filter(answer -> answer.path("status").asText().equals("DRAFT"))
                .filter(draft -> gone.contains(idOf(draft, "customerId")))
                .forEach(draft -> gone.add(idOf(draft, "id")));
        return gone;
    }

    private static boolean isOfDraft(Operation cancelling) {
        return cancelling.succeeded() && !cancelling.answer().hasNonNull("placedAt");
    }

    private static UUID idOf(JsonNode draft, String field) {
        return UUID.fromString(draft.path(field).asText());
    }
}
