package dev.orderly.chaos.check.reading;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Fault;
import dev.orderly.chaos.check.evidence.Restored;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.load.Call;
import java.sql.SQLException;
import java.util.List;

/** Reads all evidence of a run from the system. */
public final class EvidenceReader {

    private final Addresses addresses;

    public EvidenceReader(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Reads it.
     *
     * @param moving what did not come to rest in time
     * @throws IllegalStateException if a database cannot be read
     */
    public Evidence read(List<Call> calls, List<Fault> faults, List<Restored> restored, List<String> moving) {
        try (Topics topics = new Topics(addresses.kafka());
                Databases databases = Databases.at(addresses)) {
            List<StateRecord> records = topics.read();
            Rows rows = RowsReader.read(databases);
            MechanismReader mechanism = new MechanismReader(databases.byService());
            return new Evidence(
                    calls,
                    rows,
                    new Evidence.Mechanism(
                            mechanism.outboxes(),
                            mechanism.replicas(topics.names()),
                            mechanism.deadLetters(),
                            new PersonalDataReader(rows, calls, records).read(databases.byService(), records),
                            moving),
                    records,
                    Documents.mails(addresses.mails()),
                    new Evidence.Circumstances(
                            faults, restored, topics.injected(), Documents.problems(addresses.problems())));
        } catch (SQLException e) {
            throw new IllegalStateException("A database could not be read: " + e.getMessage(), e);
        }
    }
}
