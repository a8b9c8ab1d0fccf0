package dev.orderly.statetransfer.database;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what PostgreSQL has said (its appendix A), however it was wrapped on the way here. */
public final class SqlStates {

    /** The SQLStates of a fault and of what caused it; none for what did not come from the database. */
    public static Stream<String> of(Throwable fault) {
        return Causes.of(fault)
                .map(SqlStates::ofItself)
                .flatMap(Stream::ofNullable)
                .filter(state -> state.length() == 5);
    }

    /** The first two characters, which tell what kind of fault it is. */
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
