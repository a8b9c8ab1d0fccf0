package dev.orderly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents describe everything that exists, and nothing else. */
class DocumentationTest {

    private static final Path ROOT = HandWrittenFiles.ROOT;
    private static final Pattern USED = Pattern.compile(
            "(?:conflict|unprocessable|badRequest|preconditionFailed|unavailable|builder|problem)\\(\\s*(?:Status\\.\\w+,\\s*)?\"([a-z]+(?:-[a-z]+)+|unavailable|unauthorized)\"|TYPE_PREFIX"
                    + " \\+ \"([a-z-]+)\"");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
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
        HandWrittenFiles.all()
                .filter(file -> file.toString().endsWith(".md"))
                .forEach(file -> found(LINK, read(file))
                        .forEach(link -> assertThat(file.resolveSibling(link))
                                .as("linked from %s", file)
                                .exists()));
    }

    /** What somebody copies compiles, and its tests are those of the clinic. */
    @Test
    void theQuickStartIsTakenFromAServiceThatRuns() {
        String clinic = filesBelow("examples/clinic/src/main/java")
                .map(DocumentationTest::read)
                .collect(Collectors.joining());

        assertThat(found(JAVA, read(ROOT.resolve("state-transfer/README.md"))))
                .hasSizeGreaterThan(3)
                .allSatisfy(excerpt -> assertThat(clinic).contains(excerpt));
    }

    @Test
    void theReadingPathIsAsShortAsItSays() {
        Path page = ROOT.resolve("docs/reading-path.md");
        List<Path> path = found(LINK, read(page)).stream()
                .filter(link -> link.endsWith(".java") || link.endsWith(".sql"))
                .map(page::resolveSibling)
                .toList();

        assertThat(path).hasSizeBetween(20, 30);
        assertThat(path.stream()
                        .flatMap(file -> read(file).lines())
                        .filter(line -> !line.isBlank() && !line.startsWith("import") && !line.startsWith("package"))
                        .count())
                .isBetween(1_200L, 1_500L);
    }

    private static Stream<Path> filesBelow(String directory) {
        return HandWrittenFiles.all().filter(file -> file.startsWith(ROOT.resolve(directory)));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        return HandWrittenFiles.all()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains("/src/main/"))
                .map(DocumentationTest::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
