package dev.orderly.stories.hostile;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The types in {@code docs/problems.md}, by the program that answers with them. */
final class ProblemTypes {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");
    private static final String PREFIX = "urn:orderly:problem:";
    private static final String EVERY_SERVICE = "In every service";
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (\\d{3}) \\|.*");

    private record Documented(String type, int status) {}

    private final Map<String, Set<Documented>> bySection = new TreeMap<>();

    private ProblemTypes(String page) {
        for (String section : page.split("\n## ")) {
            bySection.put(
                    section.lines().findFirst().orElse(""),
                    section.lines()
                            .map(ROW::matcher)
                            .filter(row -> row.matches())
                            .map(row -> new Documented(PREFIX + row.group(1), Integer.parseInt(row.group(2))))
                            .collect(toSet()));
        }
    }

    static ProblemTypes read() {
        try {
            return new ProblemTypes(Files.readString(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a service, or the gateway before it, may answer with this type and status. */
    boolean areAnswersOf(String service, boolean throughGateway, String type, int status) {
        Set<Documented> documented = new HashSet<>(bySection.getOrDefault(EVERY_SERVICE, Set.of()));
        documented.addAll(bySection.getOrDefault(service, Set.of()));
        if (throughGateway) {
            documented.addAll(bySection.getOrDefault("gateway", Set.of()));
        }
        return documented.contains(new Documented(type, status));
    }
}
