package dev.orderly.serviceapi.problem;

import dev.orderly.statetransfer.comparison.OwnerUnreachable;
import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.TransientFaults;
import dev.orderly.statetransfer.gate.OwnerRestored;
import dev.orderly.statetransfer.outbox.StateTooLarge;
import dev.orderly.statetransfer.replica.NotYetReplicated;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The answers to faults that no use case expects, most of them from the database. */
class FaultProblems {

    private static final Logger LOG = Logger.getLogger(FaultProblems.class);
    /** Seconds; long enough for a database to restart. */
    private static final int RETRY_AFTER = 2;

    private static final int RETRY_WHEN_ADOPTED = 60;

    /**
     * What is wrong with a value that a caller sent (SQLSTATEs): too long, a number out of range, not in the encoding, a
     * zero byte in JSON. Others of their class, such as a division by zero, are mistakes of a service.
     */
    private static final Set<String> NOT_STORABLE = Set.of("22001", "22003", "22021", "22P05");

    private static final String UNAVAILABLE = "A system that this needs is unavailable; try again";

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

    /** Until the realm's keys have been read, no token can be verified. */
    @ServerExceptionMapper
    Response noKeys(OIDCException fault) {
        return away(fault);
    }

    /** Everything else, including wrapped and multiple exceptions. */
    @ServerExceptionMapper(Throwable.class)
    Response fault(Throwable fault) {
        Optional<OwnerRestored> restored = firstOf(OwnerRestored.class, fault);
        if (restored.isPresent()) {
            // An operator has to act first: a retry within seconds does not help.
            return Problems.unavailable(
                            "owner-restored",
                            "%s (./orderly adopt)".formatted(restored.get().getMessage()),
                            RETRY_WHEN_ADOPTED)
                    .toResponse();
        }
        if (TransientFaults.isTransient(fault)) {
            return away(fault);
        }
        Optional<StateTooLarge> tooLarge = firstOf(StateTooLarge.class, fault);
        if (tooLarge.isPresent()) {
            return Problems.unprocessable(
                            "state-too-large", String.valueOf(tooLarge.get().getMessage()))
                    .toResponse();
        }
        if (Causes.sqlStates(fault).anyMatch(NOT_STORABLE::contains)) {
            LOG.warnf("A value cannot be stored: %s", Causes.inWords(fault));
            return Problems.badRequest("value-not-storable", "A value cannot be stored: a number out of range, say")
                    .toResponse();
        }
        LOG.error("A request failed", fault);
        return Problems.internalError().toResponse();
    }

    private static Response away(Throwable fault) {
        LOG.warnf("A request cannot be served now: %s", Causes.inWords(fault));
        return Problems.unavailable("unavailable", UNAVAILABLE, RETRY_AFTER).toResponse();
    }

    private static <T extends Throwable> Optional<T> firstOf(Class<T> type, Throwable fault) {
        return Causes.of(fault).filter(type::isInstance).map(type::cast).findFirst();
    }
}
