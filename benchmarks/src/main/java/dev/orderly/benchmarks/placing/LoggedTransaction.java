package dev.orderly.benchmarks.placing;

import dev.orderly.launcher.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A transaction as PostgreSQL has logged it, from BEGIN to COMMIT.
 *
 * @param statements those that were run, in their order
 */
record LoggedTransaction(List<LoggedStatement> statements) {

    private static final Pattern INSERT_OF_ORDER = Pattern.compile("insert\\s+into\\s+orders\\b.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

    /** @throws Problem unless exactly one transaction in the log inserted that order and was committed */
    static LoggedTransaction inserting(String order, List<LoggedStatement> log) {
        Map<Long, List<LoggedStatement>> open = new HashMap<>();
        List<LoggedTransaction> found = new ArrayList<>();
        for (LoggedStatement each : log.stream().filter(LoggedStatement::isRun).toList()) {
            if (each.is("BEGIN")) {
                open.put(each.backend(), new ArrayList<>());
            }
            if (open.containsKey(each.backend())) {
                open.get(each.backend()).add(each);
            }
            if (each.is("COMMIT") || each.is("ROLLBACK")) {
                var ended = new LoggedTransaction(open.getOrDefault(each.backend(), List.of()));
                open.remove(each.backend());
                if (each.is("COMMIT") && ended.inserts(order)) {
                    found.add(ended);
                }
            }
        }
        if (found.size() != 1) {
            throw new Problem(
                    "PostgreSQL's log has %d transactions from BEGIN to COMMIT that insert the order %s; one was expected."
                            .formatted(found.size(), order));
        }
        return found.getFirst();
    }

    private boolean inserts(String order) {
        return statements.stream()
                .anyMatch(each -> INSERT_OF_ORDER.matcher(each.sql()).matches() && each.mentions(order));
    }

    /** The SQL without the numbers of parameters, which each driver counts in its own way. */
    List<String> shapes() {
        return statements.stream()
                .map(each -> NUMBER.matcher(each.sql()).replaceAll("\\$").replaceAll("\\s+", " "))
                .toList();
    }
}
