package dev.orderly.statetransfer.web;

import dev.orderly.statetransfer.database.SqlStates;
import dev.orderly.statetransfer.database.TransientFaults;
import dev.orderly.statetransfer.publish.restored.NotAdopted;
import dev.orderly.statetransfer.replica.NotYetReplicated;
import dev.orderly.statetransfer.replica.compare.OwnerUnreachable;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What callers are told about faults that no use case foresees: mostly what the database says. */
class FaultProblems {

    private static final Logger LOG = Logger.getLogger(FaultProblems.class);
    /** Seconds; long enough for a database to restart. */
    private static final int RETRY_AFTER = 2;

    private static final int RETRY_WHEN_ADOPTED = 60;

    private static final String AWAY = "Something this needs is away; try again";

    @ServerExceptionMapper
    Response notYetReplicated(NotYetReplicated absent) {
        return Problems.conflict("not-yet-replicated", String.valueOf(absent.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response ownerUnreachable(OwnerUnreachable fault) {
        return Problems.unavailable("owner-unreachable", String.valueOf(fault.getMessage()), RETRY_AFTER)
                .toResponse();
    }

    /** Somebody has to do something: seconds do not help. */
    @ServerExceptionMapper
    Response notAdopted(NotAdopted refusal) {
        return Problems.unavailable("owner-restored", String.valueOf(refusal.getMessage()), RETRY_WHEN_ADOPTED)
                .toResponse();
    }

    @ServerExceptionMapper({
        PgException.class,
        HibernateException.class,
        PersistenceException.class,
        VertxException.class,
        NoStackTraceThrowable.class,
        IOException.class,
        CompletionException.class
    })
    Response fault(Throwable fault) {
        if (rootOf(fault) instanceof NotAdopted refusal) {
            return notAdopted(refusal);
        }
        if (TransientFaults.isTransient(fault)) {
            LOG.warnf("A request cannot be served now: %s", fault.toString());
            return Problems.unavailable("unavailable", AWAY, RETRY_AFTER).toResponse();
        }
        if (isRefusedData(fault)) {
            return Problems.badRequest(
                            "value-not-storable",
                            "A value cannot be stored: " + rootOf(fault).getMessage())
                    .toResponse();
        }
        LOG.error("A request failed", fault);
        return Problems.internalError().toResponse();
    }

    /** Before the realm's keys were first read, nobody can be told from anybody else. */
    @ServerExceptionMapper
    Response noKeys(OIDCException fault) {
        LOG.warnf("Tokens cannot be checked: %s", fault.getMessage());
        return Problems.unavailable("unavailable", AWAY, RETRY_AFTER).toResponse();
    }

    /** SQLState class 22, data exception: a text with a zero byte, a number out of range. */
    private static boolean isRefusedData(Throwable fault) {
        return SqlStates.of(fault).map(SqlStates::classOf).anyMatch("22"::equals);
    }

    private static Throwable rootOf(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).reduce(fault, (outer, cause) -> cause);
    }
}
