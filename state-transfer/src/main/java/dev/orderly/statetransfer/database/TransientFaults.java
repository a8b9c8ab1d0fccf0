package dev.orderly.statetransfer.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;

/** Distinguishes transient faults from those that recur however often the same thing is tried. */
public final class TransientFaults {

    /**
     * Classes of SQLSTATE: connection lost, rolled back (serialisation, deadlock), out of resources, operator
     * intervention (shutdown, cancelled); see PostgreSQL's appendix A.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    /** Of other classes: a transaction was idle or took too long; lock not available; read-only after a failover. */
    private static final Set<String> STATES = Set.of("25P03", "25P04", "55P03", "25006");

    /** Whether the fault or one of its causes is transient. */
    public static boolean isTransient(Throwable fault) {
        return Causes.sqlErrorClasses(fault).anyMatch(CLASSES::contains)
                || Causes.sqlStates(fault).anyMatch(STATES::contains)
                || Causes.of(fault).anyMatch(TransientFaults::isTransientItself);
    }

    private static boolean isTransientItself(Throwable fault) {
        return switch (fault) {
            case RetryLater notNow -> true;
            // Judged by its SQLSTATE already. Must come first, because some of these are VertxExceptions, too.
            case PgException judged -> false;
            case JsonProcessingException unreadable -> false;
            case IOException lost -> true;
            case TimeoutException tooLate -> true;
            case OptimisticLockException overtaken -> true;
            case StaleStateException overtaken -> true;
            // Vert.x has no more specific exception for a closed connection, or a pool without a free one in time.
            case VertxException closed -> true;
            case NoStackTraceThrowable closedBefore -> true;
            default -> false;
        };
    }

    private TransientFaults() {}
}
