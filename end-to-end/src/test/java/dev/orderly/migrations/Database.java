package dev.orderly.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** A database of a PostgreSQL that runs as long as the tests of a class. */
record Database(DataSource source) {

    private static final Path SCHEMA = Path.of("src/test/resources/schema.sql");

    /** Creates an empty one. */
    static Database in(EmbeddedPostgres postgres, String name) {
        new Database(postgres.getPostgresDatabase()).execute("create database " + name);
        return new Database(postgres.getDatabase("postgres", name));
    }

    /**
     * Runs the migrations as a service does when it starts.
     *
     * @throws org.flywaydb.core.api.FlywayException if the history does not agree with the files, or a callback refuses
     */
    MigrateResult migrate(List<Path> directories) {
        return Flyway.configure()
                .dataSource(source)
                .locations(
                        directories.stream().map(path -> "filesystem:" + path).toArray(String[]::new))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    void execute(Path file) {
        execute(read(file));
    }

    void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, each as its values separated by blanks. */
    List<String> rows(String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" ", values));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything in the schema public, without the order of columns. */
    List<String> schema() {
        return rows(read(SCHEMA));
    }

    /** What Flyway has recorded and validates. */
    List<String> history() {
        return rows("""
                select version, description, type, regexp_replace(script, '.*/', '') as script, checksum, success
                  from flyway_schema_history order by string_to_array(version, '.')::int[], script
                """);
    }

    /** The rows of each table, except for Flyway's history. */
    Map<String, List<String>> data() {
        return data(columns());
    }

    /** The same without other columns than these, by table. */
    Map<String, List<String>> data(Map<String, String> columns) {
        Map<String, List<String>> data = new TreeMap<>();
        columns.forEach((table, names) -> data.put(
                table, rows("select to_jsonb(t) from (select %s from %s) as t order by 1".formatted(names, table))));
        return data;
    }

    /** The columns of each table, except for Flyway's history, as in a select. */
    Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        rows("""
                select table_name, string_agg(quote_ident(column_name), ',') from information_schema.columns
                 where table_schema = 'public' and table_name in (select tablename from pg_tables)
                   and table_name <> 'flyway_schema_history'
                 group by table_name
                """).forEach(row -> columns.put(row.split(" ")[0], row.split(" ")[1]));
        return columns;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
