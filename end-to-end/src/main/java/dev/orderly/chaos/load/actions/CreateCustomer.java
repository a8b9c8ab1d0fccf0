package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownCustomer;

/** A clerk creates a customer. */
public final class CreateCustomer implements Action {

    @Override
    public String service() {
        return "customers";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Call answer = turn.perform(
                "clerk",
                Request.post("create-customer", "customers", "/customers").with(Profile.another()));
        if (answer.isSuccess()) {
            KnownCustomer customer = KnownCustomer.of(Turn.content(answer), Turn.etag(answer));
            turn.known().customers().put(customer.id(), customer);
        }
    }
}
