package dev.orderly.chaos.fault;

import dev.orderly.chaos.Addresses;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

/** The database ends all sessions of a service, in the middle of whatever they do. */
final class SessionsEnded implements Fault {

    private static final String END = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
             where usename = current_user and pid <> pg_backend_pid()
            """;

    private final Addresses addresses;
    private final String service;
    private long ended;

    SessionsEnded(Addresses addresses, String service) {
        this.addresses = addresses;
        this.service = service;
    }

    @Override
    public String what() {
        return "database sessions of %s ended".formatted(service);
    }

    @Override
    public Set<String> hits() {
        return Set.of(service);
    }

    @Override
    public void begin() {
        ended = Repeated.untilDone(this::endAll);
    }

    private long endAll() throws SQLException {
        try (Connection connection = addresses.database(service);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(END)) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    public Optional<String> effect() {
        return ended == 0 ? Optional.empty() : Optional.of(ended + " sessions lost");
    }

    @Override
    public void end() {
        // the service opens new sessions by itself
    }
}
