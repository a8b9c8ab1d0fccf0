package dev.orderly.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule must be seen to fail: a rule that never complains looks like one that is kept. */
class PlantedMistakesTest {

    private static final Manifests PRODUCTION = Overlays.built("production");

    private static final Map<Rule, List<String>> COMPLAINTS_BEFORE = Stream.of(Rule.values())
            .collect(Collectors.toMap(Function.identity(), rule -> rule.complaints(PRODUCTION)));

    static Stream<Mistake> mistakes() {
        return Mistake.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isNoticedByItsRuleAndNoOther(Mistake mistake) {
        assertThat(newComplaints(mistake.in(PRODUCTION))).containsOnlyKeys(mistake.rule());
    }

    @Test
    void everyRuleNoticesOne() {
        assertThat(mistakes().map(Mistake::rule)).contains(Rule.values());
    }

    private static Map<Rule, List<String>> newComplaints(Manifests mistaken) {
        Map<Rule, List<String>> complaints = new TreeMap<>();
        for (Rule rule : Rule.values()) {
            List<String> added = new ArrayList<>(rule.complaints(mistaken));
            added.removeAll(COMPLAINTS_BEFORE.getOrDefault(rule, List.of()));
            if (!added.isEmpty()) {
                complaints.put(rule, added);
            }
        }
        return complaints;
    }
}
