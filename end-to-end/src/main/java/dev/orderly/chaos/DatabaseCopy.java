package dev.orderly.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A physical copy of a service's database. All instances of the service must be stopped while it is made or restored. */
public final class DatabaseCopy {

    private final int port;
    private final String service;

    private DatabaseCopy(int port, String service) {
        this.port = port;
        this.service = service;
    }

    /**
     * Copies it.
     *
     * @param port of the database server
     * @throws SQLException if that fails, for example because somebody is connected
     */
    public static DatabaseCopy of(int port, String service) throws SQLException {
        DatabaseCopy copy = new DatabaseCopy(port, service);
        copy.execute("drop database if exists %s".formatted(copy.name()));
        copy.execute("create database %s template %s owner %s".formatted(copy.name(), service, service));
        return copy;
    }

    /** Replaces the current database; can be repeated. */
    public void restore() throws SQLException {
        execute("drop database if exists %s".formatted(service));
        execute("create database %s template %s owner %s".formatted(service, name(), service));
        execute("revoke connect, temporary on database %s from public".formatted(service));
    }

    public void delete() throws SQLException {
        execute("drop database %s".formatted(name()));
    }

    private String name() {
        return service + "_backup";
    }

    private void execute(String statement) throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/postgres".formatted(port);
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres");
                Statement one = superuser.createStatement()) {
            one.execute(statement);
        }
    }
}
