package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownCustomer;
import java.util.Optional;

/** A clerk lets a blocked customer order again. */
final class UnblockCustomer implements Action {

    @Override
    public String service() {
        return "customers";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownCustomer> customer = ChangingCustomers.any(turn, "BLOCKED");
        if (customer.isPresent()) {
            String path = "/customers/" + customer.get().id() + "/unblock";
            ChangingCustomers.change(turn, customer.get(), Request.post("unblock", "customers", path));
        }
    }
}
