package dev.orderly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is built from the same sources is the same: every dependency has one version, which stands in one place. */
class DependenciesTest {

    private static final Pattern VERSION = Pattern.compile("<version>\\s*([^<]+?)\\s*</version>");
    private static final Pattern OURS = Pattern.compile("\\$\\{project\\.version}|1\\.0\\.0-SNAPSHOT|\\{\\{version}}");
    /** Of the JDK that builds, any newer one will do. */
    private static final String JDK = "[${java.version},)";

    private static final Pattern FIXED = Pattern.compile("\\$\\{[a-z0-9.-]+}|[0-9][A-Za-z0-9._-]*");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9-]+[.-]version)>([^<]*)</");
    private static final Pattern ACTION = Pattern.compile("uses: +(?!\\./)(\\S+)");
    private static final Pattern OF_ONE_COMMIT = Pattern.compile("[^@]+@[0-9a-f]{40}");

    @Test
    void onlyTheParentSaysAVersion() {
        assertThat(poms().filter(pom -> !isParent(pom))
                        .flatMap(pom -> versions(pom).map(version -> pom + ": " + version)))
                .isEmpty();
    }

    @Test
    void everyVersionOfTheParentIsAFixedOne() {
        Path parent = HandWrittenFiles.ROOT.resolve("pom.xml");
        Stream<String> properties =
                PROPERTY.matcher(HandWrittenFiles.bytes(parent)).results().map(property -> property.group(2));

        assertThat(Stream.concat(versions(parent), properties)
                        .filter(version -> !version.equals(JDK))
                        .toList())
                .hasSizeGreaterThan(20)
                .allSatisfy(version -> assertThat(version).matches(FIXED).doesNotContain("SNAPSHOT"));
    }

    @Test
    void noPomNamesARepositoryOfItsOwn() {
        assertThat(poms().filter(pom -> HandWrittenFiles.bytes(pom).matches("(?s).*<(plugin)?[rR]epositories>.*")))
                .isEmpty();
    }

    @Test
    void everyNpmPackageIsTheOneThatWasLocked() {
        List<Path> locks = HandWrittenFiles.named("/package-lock.json").toList();
        assertThat(locks).isNotEmpty().allSatisfy(lock -> {
            Map<String, Map<String, Object>> packages = json(lock).getMap("packages");
            assertThat(packages.entrySet().stream()
                            .filter(each -> !each.getKey().isEmpty())
                            .filter(each -> !each.getValue().containsKey("integrity")
                                    || each.getValue().containsKey("resolved"))
                            .map(Map.Entry::getKey))
                    .as(lock.toString())
                    .isEmpty();
        });
    }

    @Test
    void everyActionIsTheOneThatWasReviewed() {
        Set<String> actions = HandWrittenFiles.all()
                .filter(file -> file.toString().contains("/.github/workflows/"))
                .flatMap(file -> ACTION.matcher(HandWrittenFiles.bytes(file)).results())
                .map(used -> used.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(actions).isNotEmpty().allSatisfy(action -> assertThat(action).matches(OF_ONE_COMMIT));
    }

    private static Stream<String> versions(Path pom) {
        return VERSION.matcher(HandWrittenFiles.bytes(pom))
                .results()
                .map(version -> version.group(1))
                .filter(version -> !OURS.matcher(version).matches());
    }

    private static Stream<Path> poms() {
        return HandWrittenFiles.named("/pom.xml");
    }

    private static boolean isParent(Path pom) {
        return pom.equals(HandWrittenFiles.ROOT.resolve("pom.xml"));
    }

    private static JsonPath json(Path file) {
        return JsonPath.from(file.toFile());
    }
}
