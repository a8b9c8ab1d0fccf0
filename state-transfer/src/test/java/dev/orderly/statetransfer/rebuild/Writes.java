package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.database.ToldContext;
import dev.orderly.statetransfer.database.TransientFaults;
import org.jspecify.annotations.Nullable;

/**
 * The batches that a rebuild writes while it reads the next. For schedules to be repeatable, it must have written one
 * before it reads another.
 */
final class Writes implements ToldContext.Listener {

    private final Life life;
    private int polled;
    private int written;
    private boolean isNoted;
    private boolean isBroken;

    Writes(Life life) {
        this.life = life;
    }

    synchronized void polled() {
        polled++;
    }

    /** The last statement about a batch; the transaction may still fail. */
    synchronized void noted() {
        isNoted = true;
    }

    @Override
    public void begins() {
        try {
            life.begins();
        } catch (Error e) {
            end(e);
            throw e;
        }
    }

    @Override
    public void ended(@Nullable Throwable fault) {
        life.ended(fault);
        end(fault);
    }

    private synchronized void end(@Nullable Throwable fault) {
        if (fault != null) {
            isBroken |= !TransientFaults.isTransient(fault);
        } else if (isNoted) {
            written++;
        }
        isNoted = false;
        notifyAll();
    }

    synchronized void await() {
        try {
            while (!isBroken && written < polled) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
