package dev.orderly.chaos.check.evidence;

import dev.orderly.chaos.load.Call;
import java.util.List;

/** Everything a checker knows about a run, read once the system was at rest. */
public record Evidence(
        List<Call> calls,
        Rows rows,
        Mechanism mechanism,
        List<StateRecord> records,
        List<String> mails,
        Circumstances circumstances) {

    /**
     * The tables of the mechanism, of all services.
     *
     * @param outbox what the owners have published or are about to
     * @param moving what had not come to rest in time, in words
     */
    public record Mechanism(
            List<OwnState> outbox,
            List<ReplicatedState> replicas,
            List<DeadLetter> deadLetters,
            List<Remnant> remnants,
            List<String> moving) {}

    /**
     * What the run did to the system, and what it may answer.
     *
     * @param restored databases that were replaced by backups
     * @param injected records that the run itself put on topics
     * @param problems the documented ones
     */
    public record Circumstances(
            List<Fault> faults, List<Restored> restored, List<Place> injected, List<ProblemType> problems) {}
}
