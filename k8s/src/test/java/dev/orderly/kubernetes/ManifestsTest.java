package dev.orderly.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each overlay's resources are complete and agree with the code. */
class ManifestsTest {

    static Stream<Arguments> rulesOfOverlays() {
        return Overlays.all().stream()
                .flatMap(overlay -> Stream.of(Rule.values()).map(rule -> Arguments.of(overlay, rule)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rulesOfOverlays")
    void keepsTheRule(Path overlay, Rule rule) {
        List<String> complaints = rule.complaints(Overlays.built(overlay));
        assertThat(complaints).as("%s of %s", rule, overlay).isEmpty();
    }
}
