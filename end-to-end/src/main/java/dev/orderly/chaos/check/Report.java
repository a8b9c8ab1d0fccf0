package dev.orderly.chaos.check;

import static java.util.stream.Collectors.groupingBy;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Violation;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of a check.
 *
 * @param uncheckable by rule, how much the evidence did not suffice for
 */
public record Report(Evidence evidence, List<Violation> violations, Map<String, Long> uncheckable) {

    /** Of one rule; the others are usually the same again. */
    private static final int PRINTED = 5;

    static Report on(Evidence evidence) {
        Map<String, Long> uncheckable = new LinkedHashMap<>();
        Rules.ALL.forEach(rule -> uncheckable.put(rule.name(), rule.uncheckable(evidence)));
        uncheckable.values().removeIf(count -> count == 0);
        return new Report(evidence, Checker.check(evidence), uncheckable);
    }

    public boolean isGood() {
        return violations.isEmpty();
    }

    /** The violations by rule, each with the story of the entity it is about. */
    public void print(PrintStream out) {
        out.printf(
                "%d rules, %d calls, %d orders, %d records: %s%n",
                Rules.ALL.size(),
                evidence.calls().size(),
                evidence.rows().orders().size(),
                evidence.records().size(),
                isGood() ? "no violation" : violations.size() + " violations");
        uncheckable.forEach((rule, count) -> out.printf("Not checkable: %d times whether %s%n", count, rule));
        violations.stream()
                .collect(groupingBy(Violation::rule, LinkedHashMap::new, Collectors.toList()))
                .forEach((rule, found) -> print(rule, found, out));
    }

    private void print(String rule, List<Violation> found, PrintStream out) {
        out.printf("%nNot true: %s (%d)%n", rule, found.size());
        found.stream().limit(PRINTED).forEach(violation -> {
            out.printf("- %s%n", violation.what());
            Story.of(violation, evidence).forEach(line -> out.printf("    %s%n", line));
        });
    }
}
