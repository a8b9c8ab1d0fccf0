package dev.orderly.chaos.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is planted stands in {@code planted.yaml}, one fault a line. */
class CheckerTest {

    @Test
    void goodEvidenceHasNoViolation() {
        assertThat(Checker.check(new Sample(MissingNode.getInstance()).evidence()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void exactlyTheRightRulesFind(JsonNode planted) {
        Sample sample = new Sample(planted.path("given")).plant(planted.path("plant"));

        assertThat(Checker.check(sample.evidence()).stream()
                        .map(Violation::rule)
                        .collect(toSet()))
                .isEqualTo(foundBy(planted));
    }

    @Test
    void everyRuleHasFoundSomething() {
        assertThat(Sample.yaml("planted.yaml").valueStream().flatMap(planted -> foundBy(planted).stream()))
                .containsAll(Rules.ALL.stream().map(Rule::name).toList());
    }

    static Stream<Named<JsonNode>> planted() {
        return Sample.yaml("planted.yaml")
                .valueStream()
                .map(planted -> Named.of(planted.path("what").asText(), planted));
    }

    private static Set<String> foundBy(JsonNode planted) {
        return planted.path("foundBy").valueStream().map(JsonNode::asText).collect(toSet());
    }
}
