package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownCustomer;
import java.util.Optional;

/** What the changes of a customer by a clerk have in common. */
final class ChangingCustomers {

    static Optional<KnownCustomer> any(Turn turn, String status) {
        return turn.known().customers().any(turn.random(), customer -> customer.is(status));
    }

    /** Remembers the changed customer; looks again if it was refused, or if an earlier attempt had made the change. */
    static void change(Turn turn, KnownCustomer customer, Request request) throws InterruptedException {
        Call answer = turn.perform("clerk", request);
        if (answer.isSuccess()) {
            remember(turn, answer);
        } else {
            look(turn, customer);
        }
    }

    static void look(Turn turn, KnownCustomer customer) throws InterruptedException {
        Call answer = turn.perform("clerk", Request.get("read-customer", "customers", "/customers/" + customer.id()));
        if (answer.isSuccess()) {
            remember(turn, answer);
        } else {
            turn.known().customers().put(customer.id(), customer.as("GONE"));
        }
    }

    private static void remember(Turn turn, Call answer) {
        KnownCustomer changed = KnownCustomer.of(Turn.content(answer), Turn.etag(answer));
        turn.known().customers().put(changed.id(), changed);
    }

    private ChangingCustomers() {}
}
