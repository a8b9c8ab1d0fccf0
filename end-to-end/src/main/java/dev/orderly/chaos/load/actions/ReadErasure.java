package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownCustomer;
import java.util.Optional;

/** A clerk looks whether a customer is forgotten by now. */
final class ReadErasure implements Action {

    @Override
    public String service() {
        return "customers";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownCustomer> customer = ChangingCustomers.any(turn, "ERASING");
        if (customer.isPresent()) {
            String path = "/customers/" + customer.get().id() + "/erasure";
            turn.perform("clerk", Request.get("read-erasure", "customers", path));
            ChangingCustomers.look(turn, customer.get());
        }
    }
}
