package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.record.RecordReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies the records that {@link ReplicaChannel} polls: transient faults are retried, and a record that cannot be
 * applied becomes a dead letter without stopping the others. Fails only if it cannot become one: then the channel ends,
 * and the service asks to be restarted.
 */
@ApplicationScoped
class Consuming {

    private static final Logger LOG = Logger.getLogger(Consuming.class);

    private final RecordReader reader;
    private final ApplyingRecords applying;
    private final TransientRetry retry;

    Consuming(RecordReader reader, ApplyingRecords applying, TransientRetry retry) {
        this.reader = reader;
        this.applying = applying;
        this.retry = retry;
    }

    /** Parses the records; never fails. Needs no database, so it can run while the previous batch is being applied. */
    List<ReadRecord> read(ConsumerRecords<byte[], byte[]> polled) {
        return StreamSupport.stream(polled.spliterator(), false)
                .map(message -> ReadRecord.of(message, reader))
                .toList();
    }

    /** Completes when every record has been applied or set aside. */
    Uni<Void> consume(List<ReadRecord> records) {
        return retrying(() -> applying.apply(records))
                .onFailure()
                .invoke(e -> LOG.warnf("A batch contains a record that cannot be applied: %s", Causes.inWords(e)))
                .onFailure()
                .recoverWithUni(() -> oneByOne(records));
    }

    /** Each record in its own transaction, because after a failure a Hibernate session cannot be used any more. */
    private Uni<Void> oneByOne(List<ReadRecord> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(this::consume)
                .collect()
                .last();
    }

    private Uni<Void> consume(ReadRecord polled) {
        return retrying(() -> applying.apply(List.of(polled)))
                .onFailure()
                .recoverWithUni(reason -> retrying(() -> applying.applyUndecided(polled, reason))
                        .onFailure()
                        .recoverWithUni(() -> retrying(() -> applying.setAside(polled, reason))));
    }

    private Uni<Void> retrying(Supplier<Uni<Void>> work) {
        return retry.run("Consuming", work);
    }
}
