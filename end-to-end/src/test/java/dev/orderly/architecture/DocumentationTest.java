package dev.orderly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents never name what does not exist, nor keep quiet about what does. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern USED = Pattern.compile(
            "(?:conflict|unprocessable|badRequest|preconditionFailed|unavailable|builder|problem)\\(\\s*(?:Status\\.\\w+,\\s*)?\"([a-z]+(?:-[a-z]+)+|unavailable|unauthorized)\"|TYPE_PREFIX \\+ \"([a-z-]+)\"");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    @Test
    void everyProblemIsDescribedAndEveryDescribedProblemExists() {
        Set<String> used = sources()
                .flatMap(source -> USED.matcher(source).results())
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found(DESCRIBED, read(ROOT.resolve("docs/problems.md")))).isEqualTo(used);
    }

    @Test
    void linksLeadSomewhere() {
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .forEach(file -> found(LINK, read(file))
                            .forEach(link -> assertThat(file.resolveSibling(link))
                                    .as("linked from %s", file)
                                    .exists()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .map(DocumentationTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
