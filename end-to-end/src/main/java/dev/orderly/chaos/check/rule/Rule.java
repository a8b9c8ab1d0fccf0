package dev.orderly.chaos.check.rule;

import dev.orderly.chaos.check.evidence.Evidence;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that holds after every run, whatever went wrong during it. */
public interface Rule {

    /** A sentence that says what holds. */
    String name();

    Stream<Violation> check(Evidence evidence);

    /** How much the evidence does not suffice for, such as versions that were compacted away. */
    default long uncheckable(Evidence evidence) {
        return 0;
    }

    default Violation violation(@Nullable UUID key, String what, @Nullable Object... parts) {
        return new Violation(name(), key, what.formatted(parts));
    }
}
