package dev.orderly.benchmarks.placing;

import dev.orderly.launcher.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A logged statement, prepared on another connection.
 *
 * @param values the logged ones, in the order in which the statement has them
 */
record ReplayedStatement(PreparedStatement prepared, List<@Nullable String> values) {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    static ReplayedStatement of(LoggedStatement logged, Connection connection) throws SQLException {
        List<Integer> numbers = PLACE.matcher(logged.sql())
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .toList();
        if (numbers.stream().distinct().count() != logged.parameters().size()) {
            throw new Problem("PostgreSQL logged %d parameters of: %s"
                    .formatted(logged.parameters().size(), logged.sql()));
        }
        List<@Nullable String> values = numbers.stream()
                .map(number -> logged.parameters().get(number - 1))
                .collect(Collectors.toCollection(ArrayList::new)); // some are null
        // a question mark of SQL's own is doubled for JDBC
        String sql = PLACE.matcher(logged.sql().replace("?", "??")).replaceAll("?");
        return new ReplayedStatement(connection.prepareStatement(sql), values);
    }

    /** Runs it in one round trip, each value with these texts replaced. */
    void run(Map<String, String> replaced) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            // without a type, as the service sends them: PostgreSQL infers it
            if (value == null) {
                prepared.setNull(i + 1, Types.OTHER);
            } else {
                prepared.setObject(i + 1, replace(value, replaced), Types.OTHER);
            }
        }
        prepared.execute();
    }

    private static String replace(String value, Map<String, String> replaced) {
        String result = value;
        for (var each : replaced.entrySet()) {
            result = result.replace(each.getKey(), each.getValue());
        }
        return result;
    }
}
