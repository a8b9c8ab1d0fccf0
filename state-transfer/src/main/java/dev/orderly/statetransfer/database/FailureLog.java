package dev.orderly.statetransfer.database;

import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs the failures of a job that runs every few seconds: at WARN the first, and any that has another reason than the one
 * before; the others at DEBUG; the next success at INFO. So an outage is a few lines, and no reason is missed.
 */
public final class FailureLog {

    private final Logger log;
    private final String job;
    /** Of the last failure; absent while the job works. */
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    /** @param job what the lines begin with, for example {@code Reading the backlog} */
    public FailureLog(Class<?> owner, String job) {
        this.log = Logger.getLogger(owner);
        this.job = job;
    }

    public void failed(Throwable failure) {
        String words = Causes.inWords(failure);
        if (words.equals(reason.getAndSet(words))) {
            log.debugf(failure, "%s fails again", job);
        } else {
            log.warnf("%s fails, and is repeated: %s", job, words);
        }
    }

    public void worked() {
        if (reason.getAndSet(null) != null) {
            log.infof("%s works again", job);
        }
    }
}
