package dev.orderly.chaos.check.rule.transfer;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.stream.Stream;

/** No record became a dead letter but those that the run itself put on topics. */
public final class NoDeadLetters implements Rule {

    @Override
    public String name() {
        return "no dead letters";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return evidence.mechanism().deadLetters().stream()
                .filter(letter -> !evidence.circumstances().injected().contains(letter.place()))
                .map(letter -> violation(null, "%s has set aside the record at %s", letter.service(), letter.place()));
    }
}
