package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fault and its causes. */
public final class Causes {

    /** The fault first; where several things failed together (a transaction, then its rollback), the causes of each. */
    public static Stream<Throwable> of(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), alsoFailed(cause)));
    }

    /** All of them in one line, for a log; of each the first line, because some messages contain a whole stack trace. */
    public static String inWords(Throwable fault) {
        return of(fault).map(Causes::firstLine).distinct().collect(Collectors.joining(", caused by "));
    }

    private static String firstLine(Throwable cause) {
        return cause.toString().lines().findFirst().orElse("");
    }

    /** Their SQLSTATEs (PostgreSQL's appendix A); empty if none came from the database. */
    public static Stream<String> sqlStates(Throwable fault) {
        return of(fault).map(Causes::sqlState).flatMap(Stream::ofNullable).filter(state -> state.length() == 5);
    }

    /** The classes of their SQLSTATEs: the first two characters. */
    public static Stream<String> sqlErrorClasses(Throwable fault) {
        return sqlStates(fault).map(state -> state.substring(0, 2));
    }

    private static @Nullable String sqlState(Throwable cause) {
        return switch (cause) {
            case PgException refused -> refused.getSqlState();
            case SQLException refused -> refused.getSQLState();
            default -> null;
        };
    }

    /** Without the first, which is the composite's own cause. */
    private static Stream<Throwable> alsoFailed(Throwable fault) {
        return fault instanceof CompositeException several
                ? several.getCauses().stream().skip(1).flatMap(Causes::of)
                : Stream.empty();
    }

    private Causes() {}
}
