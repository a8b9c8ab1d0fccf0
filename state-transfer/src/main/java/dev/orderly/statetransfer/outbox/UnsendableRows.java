package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.database.Causes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Finds rows that the broker refuses, now and at every retry, and sets them aside, so that they do not hold up all
 * others. Blocks: only for the relay's thread.
 */
@ApplicationScoped
class UnsendableRows {

    private static final Logger LOG = Logger.getLogger(UnsendableRows.class);

    private final DirtyRows outbox;

    UnsendableRows(DirtyRows outbox) {
        this.outbox = outbox;
    }

    /** @param sending the rows' results, in the same order; a row without a result stays */
    void setAside(List<DirtyRows.Row> rows, List<Future<RecordMetadata>> sending)
            throws SQLException, InterruptedException {
        for (int i = 0; i < sending.size(); i++) {
            Optional<Throwable> refusal = refusal(sending.get(i));
            if (refusal.isPresent()) {
                DirtyRows.Row row = rows.get(i);
                String reason = Causes.inWords(refusal.get());
                LOG.errorf("%s@%d is set aside: %s refuses it: %s", row.key(), row.version(), row.topic(), reason);
                outbox.setAside(row, reason);
            }
        }
    }

    private static Optional<Throwable> refusal(Future<RecordMetadata> sending) throws InterruptedException {
        if (!sending.isDone()) {
            return Optional.empty();
        }
        try {
            sending.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Causes.of(e)
                    .filter(cause ->
                            cause instanceof RecordTooLargeException || cause instanceof InvalidRecordException)
                    .findFirst();
        }
    }
}
