package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownCustomer;
import java.util.Optional;

/** A clerk enters a customer's new address. */
final class EditCustomer implements Action {

    @Override
    public String service() {
        return "customers";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownCustomer> customer = ChangingCustomers.any(turn, "ACTIVE")
                .filter(known -> !known.etag().isEmpty());
        if (customer.isPresent()) {
            Request request = Request.put(
                            "edit-customer",
                            "customers",
                            "/customers/" + customer.get().id())
                    .ifMatch(customer.get().etag())
                    .with(Profile.another());
            ChangingCustomers.change(turn, customer.get(), request);
        }
    }
}
