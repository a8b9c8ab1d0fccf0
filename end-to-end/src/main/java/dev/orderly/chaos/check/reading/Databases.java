package dev.orderly.chaos.check.reading;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** An open connection to the database of each service. */
record Databases(SortedMap<String, Tables> byService) implements AutoCloseable {

    static Databases at(Addresses addresses) throws SQLException {
        Databases opened = new Databases(new TreeMap<>());
        try {
            for (Map.Entry<String, Addresses.Database> service :
                    addresses.databases().entrySet()) {
                opened.byService().put(service.getKey(), new Tables(service.getValue()));
            }
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    Tables of(String service) {
        return Objects.requireNonNull(byService.get(service), () -> "No database of " + service);
    }

    @Override
    public void close() throws SQLException {
        for (Tables tables : byService.values()) {
            tables.close();
        }
    }
}
