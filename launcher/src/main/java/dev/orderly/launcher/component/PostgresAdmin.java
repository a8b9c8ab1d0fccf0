package dev.orderly.launcher.component;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The superuser's tasks: a database and a login per service, each with the service's name (in development also the
 * password).
 */
record PostgresAdmin(int port) {

    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Idempotent; a service can connect to its own database only. */
    void ensureDatabases(List<String> services) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("revoke connect on database postgres, template1 from public");
            for (String service : services) {
                if (isMissing(connection, "pg_roles", "rolname", service)) {
                    statement.execute("create role %s login password '%s'".formatted(service, service));
                }
                if (isMissing(connection, "pg_database", "datname", service)) {
                    statement.execute("create database %s owner %s".formatted(service, service));
                }
                statement.execute("revoke connect, temporary on database %s from public".formatted(service));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The services' databases could not be created: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Connection connection, String table, String column, String name)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from %s where %s = ?".formatted(table, column))) {
            query.setString(1, name);
            return !query.executeQuery().next();
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/postgres?connectTimeout=2&socketTimeout=20".formatted(port);
        return DriverManager.getConnection(url, USER, PASSWORD);
    }
}
