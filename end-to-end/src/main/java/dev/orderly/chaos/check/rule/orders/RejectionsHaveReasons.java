package dev.orderly.chaos.check.rule.orders;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows.Reservation;
import dev.orderly.chaos.check.rule.Erased;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.stream.Stream;

/** A rejected order says why, and so does its reservation: at least one line is short. */
public final class RejectionsHaveReasons implements Rule {

    @Override
    public String name() {
        return "rejections have reasons";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Erased erased = Erased.of(evidence.rows());
        return Stream.concat(
                evidence.rows().orders().stream()
                        .filter(order -> order.status().equals("REJECTED") && order.reason() == null)
                        .filter(order -> !erased.contains(order.customerId()))
                        .map(order -> violation(order.id(), "order %s is rejected without a reason", order.id())),
                evidence.rows().reservations().stream()
                        .filter(reservation ->
                                isShort(reservation) != reservation.status().equals("REJECTED"))
                        .map(reservation -> violation(
                                reservation.id(),
                                "the reservation of order %s is %s, although %s of its lines is short",
                                reservation.id(),
                                reservation.status(),
                                isShort(reservation) ? "one" : "none")));
    }

    private static boolean isShort(Reservation reservation) {
        return reservation.lines().stream().anyMatch(line -> line.shortage() != null);
    }
}
