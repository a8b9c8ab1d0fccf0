package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.load.ManyCustomers;
import dev.orderly.benchmarks.stack.Await;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.story.Api;
import dev.orderly.launcher.story.Verification;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;

/**
 * Checks that everything has arrived and nothing contradicts anything, before it is measured: what {@code ./orderly
 * verify} compares, and then, as replicas equal their owners, what must be true in each database.
 */
final class Rules {

    /** @param broken counts what breaks the rule */
    private record Rule(String service, String sentence, String broken) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "ordering",
                    "a completed order has a reservation that was consumed, a delivered shipment, an invoice",
                    """
                    select count(*) from orders
                      left join replica_reservation as reservation on reservation.key = id
                      left join replica_shipment as shipment on shipment.key = id
                      left join replica_invoice as invoice on invoice.key = id
                     where status = 'COMPLETED'
                       and (reservation.state ->> 'status', shipment.state ->> 'status', invoice.state ->> 'status' is null)
                           is distinct from ('CONSUMED', 'DELIVERED', false)"""),
            new Rule("ordering", "no order is under way", """
                    select count(*) from orders where status in ('PLACED', 'CONFIRMED', 'CANCEL_REQUESTED', 'SHIPPED')"""),
            new Rule("ordering", "every order is in the outbox, at its version", """
                    select count(*) from orders
                      left join outbox on topic = 'ordering.order.v1' and key = id and outbox.version = orders.version
                     where status <> 'DRAFT' and key is null"""),
            new Rule("warehouse", "the ledger sums to the stock", """
                    select count(*) from stock
                      left join (select product_id, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved,
                                        count(*) as length
                                   from stock_ledger group by product_id) as ledger using (product_id)
                     where (stock.on_hand, stock.reserved, ledger_length)
                           is distinct from (ledger.on_hand, ledger.reserved, ledger.length)"""),
            new Rule("warehouse", "an order has one reservation, which holds what the order has", """
                    select count(*) from replica_order full join reservation on key = id
                     where key is null or id is null
                        or (select count(*) from reservation_line where reservation_id = id)
                           <> jsonb_array_length(state -> 'lines')"""),
            new Rule("shipping", "a completed order has one shipment, which was delivered", """
                    select count(*) from replica_order left join shipment on key = id
                     where replica_order.status = 'COMPLETED' and shipment.status is distinct from 'DELIVERED'"""),
            new Rule("billing", "what has left has one invoice, with all its lines", """
                    select count(*) from replica_shipment as shipment
                      join replica_order as ordered using (key) left join invoice on invoice.id = key
                     where has_left and (select count(*) from invoice_line where invoice_id = invoice.id)
                                        <> jsonb_array_length(ordered.state -> 'lines')"""),
            new Rule("billing", "invoices are numbered without gaps", """
                    select max(last) - count(*) from invoice cross join invoice_counter"""));

    private static final String DEAD_LETTERS = "select count(*) from dead_letter";
    private static final String UNSENT = "select count(*) from (select from outbox_dirty limit 1) as dirty";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private Rules() {}

    /** Waits until everything sent has been applied everywhere. */
    static void awaitRest(Stack stack) throws Exception {
        for (String service : Loading.SERVICES) {
            try (Connection database = stack.database(service)) {
                Await.until(service + " has sent all", LOOK_AGAIN, () -> ManyCustomers.count(database, UNSENT) == 0);
            }
        }
        long sent = System.nanoTime();
        for (String service : Loading.SERVICES) {
            Await.until(
                    service + " has applied all",
                    LOOK_AGAIN,
                    () -> wereAtTheirEnds(stack.as("operator"), stack.url(service, "/replicas"), sent));
        }
    }

    /** Whether all replicas have been at the ends of their topics since that time. */
    private static boolean wereAtTheirEnds(Api operator, String replicas, long since) {
        for (var replica : operator.get(replicas).orThrow()) {
            double secondsSince = (System.nanoTime() - since) / 1e9;
            if (replica.path("age").asDouble() >= secondsSince) {
                return false;
            }
        }
        return true;
    }

    /** @throws Problem if anything is wrong */
    static void check(Stack stack) throws Exception {
        if (stack.verification(System.out).compare() != Verification.Outcome.EQUAL) {
            throw new Problem("The replicas are not as their owners: nothing was measured.");
        }
        for (Rule rule : RULES) {
            check(stack, rule);
        }
        for (String service : Loading.SERVICES) {
            check(stack, new Rule(service, "there are no dead letters", DEAD_LETTERS));
        }
    }

    private static void check(Stack stack, Rule rule) throws Exception {
        try (Connection database = stack.database(rule.service())) {
            int broken = ManyCustomers.count(database, rule.broken());
            if (broken != 0) {
                throw new Problem("%s: %s. %d times that is not so: nothing was measured."
                        .formatted(rule.service(), rule.sentence(), broken));
            }
        }
    }
}
