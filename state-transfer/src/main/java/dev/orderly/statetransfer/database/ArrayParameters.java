package dev.orderly.statetransfer.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Rows for {@code unnest} in plain JDBC: one array per column. */
public final class ArrayParameters {

    /** @param type PostgreSQL's name of the column's type */
    public static <T> void set(
            PreparedStatement statement, int parameter, String type, List<T> rows, Function<T, ?> column)
            throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(column).toArray()));
    }

    private ArrayParameters() {}
}
