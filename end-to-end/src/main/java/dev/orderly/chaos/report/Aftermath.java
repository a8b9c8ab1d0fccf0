package dev.orderly.chaos.report;

import dev.orderly.chaos.fault.Injected;
import dev.orderly.chaos.load.Call;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What callers and replicas noticed of one fault; if others overlap with it, of them, too.
 *
 * @param operations the attempts of each operation of the run
 * @param samples all of the run
 */
record Aftermath(Injected fault, Collection<List<Call>> operations, List<Sample> samples) {

    /** How far back to look for what is normal. */
    private static final long BEFORE_MILLIS = 20_000;

    private static final String PLACING = "place";

    /** The share of attempts to place an order that were answered; empty if nobody tried. */
    OptionalDouble placing() {
        List<Call> placing = operations.stream()
                .flatMap(List::stream)
                .filter(call -> call.action().equals(PLACING) && isMeanwhile(call))
                .toList();
        return placing.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Figures.availability(placing));
    }

    /** Milliseconds; from an operation's first attempt to its definite answer, of all that began while it lasted. */
    OptionalLong longestOperation() {
        return operations.stream()
                .filter(attempts -> isMeanwhile(attempts.getFirst()))
                .mapToLong(attempts -> attempts.getLast().sentMillis()
                        + attempts.getLast().tookMillis()
                        - attempts.getFirst().sentMillis())
                .max();
    }

    /**
     * Milliseconds from the recovery until no more is waiting to be sent or applied than before the fault; empty if that
     * was not seen.
     */
    OptionalLong lagGoneAfter() {
        long usual = samples.stream()
                .filter(sample ->
                        isBetween(sample.atMillis(), fault.beganMillis() - BEFORE_MILLIS, fault.beganMillis()))
                .mapToLong(sample -> sample.waiting().orElse(0))
                .max()
                .orElse(0);
        return samples.stream()
                .filter(sample -> sample.atMillis() >= fault.recoveredMillis())
                .filter(sample ->
                        sample.waiting().isPresent() && sample.waiting().getAsLong() <= usual)
                .mapToLong(sample -> sample.atMillis() - fault.recoveredMillis())
                .min();
    }

    private boolean isMeanwhile(Call call) {
        return isBetween(call.sentMillis(), fault.beganMillis(), fault.recoveredMillis());
    }

    private static boolean isBetween(long millis, long first, long last) {
        return first <= millis && millis <= last;
    }
}
