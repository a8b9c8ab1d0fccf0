package dev.orderly.chaos.check.rule.transfer;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.stream.Stream;

/** Every record that an owner sent is a state, or a tombstone, with the key and version that its headers name. */
public final class RecordsAreStates implements Rule {

    @Override
    public String name() {
        return "records are states";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return SentStates.of(evidence)
                .unreadable()
                .map(message -> violation(null, "the record at %s is no state of its key", message.place()));
    }
}
