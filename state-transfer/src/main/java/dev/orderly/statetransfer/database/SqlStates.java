package dev.orderly.statetransfer.database;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds PostgreSQL's error codes (SQLSTATE, PostgreSQL's appendix A) in a fault, however it is wrapped. */
public final class SqlStates {

    /** The SQLSTATEs of a fault and its causes; empty if none came from the database. */
    public static Stream<String> of(Throwable fault) {
        return Causes.of(fault)
                .map(SqlStates::ofItself)
                .flatMap(Stream::ofNullable)
                .filter(state -> state.length() == 5);
    }

    /** The class of the error: the first two characters. */
    public static String classOf(String sqlState) {
        return sqlState.substring(0, 2);
    }

    private static @Nullable String ofItself(Throwable fault) {
        return switch (fault) {
            case PgException refused -> refused.getSqlState();
            case SQLException refused -> refused.getSQLState();
            default -> null;
        };
    }

    private SqlStates() {}
}
