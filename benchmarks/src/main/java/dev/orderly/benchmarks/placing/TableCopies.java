package dev.orderly.benchmarks.placing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of tables in another schema of their database, with all their indexes, foreign keys and settings. Replicas have
 * their rows, other tables begin empty.
 */
record TableCopies(Connection connection, String schema) implements AutoCloseable {

    /** The tables whose names occur in some SQL; first comes the name of the schema. */
    private static final String CREATE = """
            select format('create table %1$I.%2$I (like public.%2$I including all) %3$s', ?::text, relname,
                          'with (' || array_to_string(reloptions, ', ') || ')')
              from pg_class
             where relnamespace = 'public'::regnamespace and relkind = 'r' and ? ~ ('\\m' || relname || '\\M')""";

    private static final String FILL = """
            select format('insert into %1$I.%2$I (key, version, state) select key, version, state from public.%2$I',
                          ?::text, relname)
              from pg_class
             where relnamespace = 'public'::regnamespace and relname like 'replica\\_%' and relkind = 'r'
               and ? ~ ('\\m' || relname || '\\M')""";

    private static final String REFER = """
            select format('alter table %I.%I add %s', ?::text, conrelid::regclass, pg_get_constraintdef(oid))
              from pg_constraint
             where contype = 'f' and ? ~ ('\\m' || conrelid::regclass || '\\M')""";

    /** Copies each table whose name occurs in the SQL. */
    void create(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists %1$s cascade; create schema %1$s".formatted(schema));
            List<String> foreignKeys = commands(REFER, sql);
            for (String command : commands(CREATE, sql)) {
                statement.execute(command);
            }
            for (String command : commands(FILL, sql)) {
                statement.execute(command);
            }
            connection.setSchema(schema); // so that a foreign key refers to the copy
            for (String command : foreignKeys) {
                statement.execute(command);
            }
            statement.execute("analyze");
        }
    }

    private List<String> commands(String query, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            statement.setString(2, sql);
            List<String> commands = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    commands.add(row.getString(1));
                }
            }
            return commands;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists %s cascade".formatted(schema));
        }
    }
}
