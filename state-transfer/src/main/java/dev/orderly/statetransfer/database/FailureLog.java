package dev.orderly.statetransfer.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Logs the failures of a job that runs every few seconds: the first at WARN, those that follow at DEBUG, and the next success at INFO.
 * So an outage is two lines, and none is missed.
 */
public final class FailureLog {

    private final Logger log;
    private final String job;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** @param job what the lines begin with, for example {@code Reading the backlog} */
    public FailureLog(Class<?> owner, String job) {
        this.log = Logger.getLogger(owner);
        this.job = job;
    }

    public void failed(Throwable reason) {
        if (failing.getAndSet(true)) {
            log.debugf(reason, "%s fails again", job);
        } else {
            log.warnf("%s fails, and is repeated: %s", job, Causes.inWords(reason));
        }
    }

    public void worked() {
        if (failing.getAndSet(false)) {
            log.infof("%s works again", job);
        }
    }
}
