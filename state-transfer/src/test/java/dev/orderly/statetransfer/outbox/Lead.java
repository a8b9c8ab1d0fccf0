package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.leadership.Leadership;
import jakarta.enterprise.inject.Vetoed;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A process' part in the election. It serves one process after the other, because it is expensive to create. */
@Vetoed
final class Lead extends Leadership {

    private @Nullable Life life;
    private @Nullable ScriptedDatabase database;
    private boolean locked;

    Lead() {
        super("", "", "", "");
        // The script says when a session is lost, not a heartbeat.
        super.stop();
    }

    Lead of(Life process, ScriptedDatabase in) {
        life = process;
        database = in;
        locked = false;
        return this;
    }

    @Override
    public boolean isHeld() {
        return locked && Objects.requireNonNull(life).believesInItsSession();
    }

    @Override
    public synchronized boolean tryAcquire() throws SQLException {
        Life own = Objects.requireNonNull(life);
        if (!own.succeeds("asks for the lead", "cannot ask for the lead")) {
            throw new SQLException("The database does not answer");
        }
        own.beginSession();
        locked = Objects.requireNonNull(database).tryLead(own);
        return locked;
    }

    @Override
    public synchronized void release() {
        locked = false;
        if (life != null && database != null) {
            database.endSession(life);
        }
    }
}
