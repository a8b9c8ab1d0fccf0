package dev.orderly.chaos.check.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One service's database, read row by row as JSON, which a record of the same names is made of. */
final class Tables implements AutoCloseable {

    static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;

    /** @throws SQLException if the database cannot be reached */
    Tables(Addresses.Database database) throws SQLException {
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        // Otherwise the driver would fetch all rows at once.
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
    }

    <R> List<R> read(Class<R> type, String sql) throws SQLException {
        List<R> rows = new ArrayList<>();
        each(sql, row -> rows.add(parse(row, type)));
        return rows;
    }

    /** The rows as JSON. */
    void each(String sql, Consumer<String> row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select to_jsonb(r)::text from (%s) as r".formatted(sql))) {
                while (rows.next()) {
                    row.accept(rows.getString(1));
                }
            }
        }
    }

    List<String> names() throws SQLException {
        return read(Name.class, "select tablename as name from pg_tables where schemaname = current_schema").stream()
                .map(Name::name)
                .toList();
    }

    private record Name(String name) {}

    static <R> R parse(String row, Class<R> type) {
        try {
            return JSON.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
