package dev.orderly.statetransfer.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells faults that pass by themselves from those that come back however often the same thing is tried. */
public final class TransientFaults {

    /**
     * Classes of SQLState: connection lost, rolled back (serialisation, deadlock), out of resources, operator intervention
     * (shutdown, cancelled); see PostgreSQL's appendix A.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Whether the fault or anything that caused it is transient. */
    public static boolean isTransient(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(TransientFaults::isTransientItself);
    }

    private static boolean isTransientItself(Throwable fault) {
        return switch (fault) {
            case PgException refused -> isTransientState(refused.getSqlState());
            case SQLException refused -> isTransientState(refused.getSQLState());
            case JsonProcessingException unreadable -> false;
            case IOException lost -> true;
            case TimeoutException tooLate -> true;
            case OptimisticLockException overtaken -> true;
            case StaleStateException overtaken -> true;
            // Vert.x says in no other way that the connection was closed, or that the pool has none in time.
            case VertxException closed -> true;
            default -> false;
        };
    }

    private static boolean isTransientState(@Nullable String sqlState) {
        return sqlState != null
                && (LOCK_NOT_AVAILABLE.equals(sqlState)
                        || (sqlState.length() == 5 && CLASSES.contains(sqlState.substring(0, 2))));
    }

    private TransientFaults() {}
}
