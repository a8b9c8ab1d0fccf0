package dev.orderly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mechanism is not about this system: another one can depend on it as it is. */
class MechanismTest {

    /** In properties, metrics, locks or messages; the packages' names aside. */
    private static final Pattern PRODUCT = Pattern.compile("(?<!dev[./])orderly", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"state-topics", "state-transfer"})
    void theProductIsNotNamed(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContainPattern(PRODUCT));
        }
    }
}
