package dev.orderly.benchmarks;

import dev.orderly.benchmarks.stack.Await;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A table whose database records the time of each commit ({@code track_commit_timestamp}), so that nobody has to poll
 * it frequently, which would take processor time from the measured work. All databases are on one server and share its
 * clock.
 *
 * @param id the column with a row's key
 * @param content the column to wait for
 */
record TimedTable(Connection connection, String table, String id, String content) {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    /** The commit time of this content of a row; waits for it. The row must not change again in the meantime. */
    Instant committed(UUID key, String expected) throws Exception {
        return Await.present("%s has %s %s".formatted(table, content, expected), LOOK_AGAIN, () -> look(key, expected));
    }

    private Optional<Instant> look(UUID key, String expected) throws SQLException {
        String select = "select pg_xact_commit_timestamp(xmin) from %s where %s = ? and %s::text = ?"
                .formatted(table, id, content);
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setObject(1, key);
            query.setString(2, expected);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        }
    }
}
