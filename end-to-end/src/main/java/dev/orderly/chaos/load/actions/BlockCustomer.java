package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownCustomer;
import java.util.Optional;

/** A clerk blocks a customer. */
final class BlockCustomer implements Action {

    @Override
    public String service() {
        return "customers";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownCustomer> customer = ChangingCustomers.any(turn, "ACTIVE");
        if (customer.isPresent()) {
            String path = "/customers/" + customer.get().id() + "/block";
            ChangingCustomers.change(turn, customer.get(), Request.post("block", "customers", path));
        }
    }
}
