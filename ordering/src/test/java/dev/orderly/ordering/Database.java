package dev.orderly.ordering;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the tables of the service under test. */
public final class Database {

    /** The first column of every row, as text. */
    public static List<String> column(String sql, Object... parameters) {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The order's version in the outbox, or nothing if it was never published. */
    public static Optional<Long> publishedVersion(UUID orderId) {
        return column("select version from outbox where topic = 'ordering.order.v1' and key = ?", orderId).stream()
                .findFirst()
                .map(Long::valueOf);
    }

    /** A field of the order's state in the outbox, by its JSON path. */
    public static String published(UUID orderId, String path) {
        return column(
                        "select state #>> string_to_array(?, '.') from outbox where topic = 'ordering.order.v1' and key = ?",
                        path,
                        orderId)
                .getFirst();
    }

    private Database() {}
}
