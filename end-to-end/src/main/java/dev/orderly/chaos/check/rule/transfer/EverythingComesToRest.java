package dev.orderly.chaos.check.rule.transfer;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.stream.Stream;

/** Some time after the last fault, everything has been sent, applied, decided and mailed. */
public final class EverythingComesToRest implements Rule {

    @Override
    public String name() {
        return "everything comes to rest";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return evidence.mechanism().moving().stream().map(moving -> violation(null, "%s", moving));
    }
}
