package dev.orderly.chaos.check;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The result of a check.
 *
 * @param uncheckable by rule, how much the evidence did not suffice for
 */
public record Verdict(Evidence evidence, List<Violation> violations, Map<String, Long> uncheckable) {

    static Verdict on(Evidence evidence) {
        Map<String, Long> uncheckable = new LinkedHashMap<>();
        Rules.ALL.forEach(rule -> uncheckable.put(rule.name(), rule.uncheckable(evidence)));
        uncheckable.values().removeIf(count -> count == 0);
        return new Verdict(evidence, Checker.check(evidence), uncheckable);
    }

    /** Each violation, with the story of the entity it is about. */
    public List<String> violationsWithStories() {
        return violations.stream().map(this::withStory).toList();
    }

    private String withStory(Violation violation) {
        Stream<String> lines = Story.of(violation, evidence).stream().map(line -> "    " + line);
        String what = "Not true: %s%n- %s".formatted(violation.rule(), violation.what());
        return String.join(
                System.lineSeparator(), Stream.concat(Stream.of(what), lines).toList());
    }

    /** What was looked at, and what could not be. */
    public List<String> scope() {
        String all = "%d rules on %d calls, %d orders, %d records"
                .formatted(
                        Rules.ALL.size(),
                        evidence.calls().size(),
                        evidence.rows().orders().size(),
                        evidence.records().size());
        Stream<String> not = uncheckable.entrySet().stream()
                .map(each -> "not checkable: %d times whether %s".formatted(each.getValue(), each.getKey()));
        return Stream.concat(Stream.of(all), not).toList();
    }
}
