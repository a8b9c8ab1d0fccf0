package dev.orderly.chaos.check.rule.writes;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Version;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** If a topic has the version that a write was acknowledged with, its content is what the caller was told. */
public final class AnswersAreWhatWasPublished implements Rule {

    /** Those that answers and states have in common. Times are left out: the database rounds them. */
    private static final List<String> FIELDS = List.of(
            "status",
            "customerId",
            "name",
            "email",
            "phone",
            "sku",
            "description",
            "category",
            "price",
            "total",
            "reason",
            "cancelDeclined",
            "onHand",
            "reserved",
            "carrier",
            "trackingNumber",
            "number",
            "net",
            "vat",
            "gross");

    @Override
    public String name() {
        return "answers are what was published";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<Version, StateRecord> published = evidence.records().stream()
                .filter(message -> !message.topic().contains(".erasure."))
                .flatMap(message -> Version.of(message).map(version -> Map.entry(version, message)).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
        return Losses.of(evidence).publishedCalls().stream()
                .flatMap(call -> Version.acknowledgedBy(call).stream()
                        .flatMap(version -> Optional.ofNullable(published.get(version)).stream()
                                .flatMap(message -> check(call, version, message.state()))));
    }

    private Stream<Violation> check(Call call, Version version, JsonNode state) {
        JsonNode answer = call.answer();
        return answer == null
                ? Stream.empty()
                : FIELDS.stream()
                        .filter(field -> answer.hasNonNull(field) && state.hasNonNull(field))
                        .filter(field -> !answer.path(field).equals(state.path(field)))
                        .map(field -> violation(
                                version.id(),
                                "%s answered another %s for %s than it published (operation %d)",
                                call.program(),
                                field,
                                version,
                                call.operation()));
    }
}
