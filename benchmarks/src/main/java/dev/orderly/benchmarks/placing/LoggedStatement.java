package dev.orderly.benchmarks.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's log says about a statement, if {@code log_min_duration_statement} is 0.
 *
 * @param backend the process of the connection that sent it
 * @param step what was done with it: {@code parse}, {@code bind}, {@code execute}, or {@code statement} for all in one
 * @param parameters as text, in the order of their numbers
 */
record LoggedStatement(long backend, String step, String sql, List<@Nullable String> parameters) {

    /** Further lines of an entry begin with a tab. */
    private static final Pattern ENTRY = Pattern.compile(
            "^\\S+ \\S+ \\S+ \\[(\\d+)\\] ([A-Z]+):  (.*(?:\\n\\t.*)*)", Pattern.MULTILINE | Pattern.UNIX_LINES);

    private static final Pattern STATEMENT = Pattern.compile("duration: \\S+ ms  (\\w+)[^:]*: (.*)", Pattern.DOTALL);

    private static final Pattern PARAMETER = Pattern.compile("\\G(?:, )?\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')");
    private static final String PARAMETERS = "Parameters: ";

    LoggedStatement {
        parameters = new ArrayList<>(parameters);
    }

    /** All in the log, in its order. */
    static List<LoggedStatement> in(String log) {
        List<LoggedStatement> found = new ArrayList<>();
        Matcher entry = ENTRY.matcher(log);
        boolean isStatement = false; // whether the previous entry was one, whose parameters may follow
        while (entry.find()) {
            String text = entry.group(3).replace("\n\t", "\n");
            if (isStatement && entry.group(2).equals("DETAIL") && text.startsWith(PARAMETERS)) {
                found.getLast().parameters.addAll(parametersOf(text.substring(PARAMETERS.length())));
            }
            Matcher statement = STATEMENT.matcher(text);
            isStatement = statement.matches();
            if (isStatement) {
                found.add(new LoggedStatement(
                        Long.parseLong(entry.group(1)),
                        statement.group(1),
                        statement.group(2).strip(),
                        List.of()));
            }
        }
        return found;
    }

    private static List<@Nullable String> parametersOf(String text) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String value = parameter.group(1);
            values.add(value == null ? null : value.replace("''", "'"));
        }
        return values;
    }

    boolean isRun() {
        return step.equals("execute") || step.equals("statement");
    }

    boolean is(String command) {
        return sql.equalsIgnoreCase(command);
    }

    boolean mentions(String value) {
        return parameters.stream().anyMatch(parameter -> parameter != null && parameter.contains(value));
    }
}
