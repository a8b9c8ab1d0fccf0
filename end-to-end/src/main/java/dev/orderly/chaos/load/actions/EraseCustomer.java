package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownCustomer;
import java.util.Optional;

/** A clerk has a customer forgotten; now and then one whose orders are still open, which is refused. */
final class EraseCustomer implements Action {

    private static final double CARELESS = 0.2;

    @Override
    public String service() {
        return "customers";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        boolean careless = turn.chance(CARELESS);
        Optional<KnownCustomer> chosen = turn.known()
                .customers()
                .any(turn.random(), known -> known.is("ACTIVE") && (careless || !hasOpenOrder(turn, known)));
        if (chosen.isEmpty()) {
            return;
        }
        KnownCustomer customer = chosen.get();
        Call answer = turn.perform("clerk", Request.delete("erase", "customers", "/customers/" + customer.id()));
        if (answer.isSuccess()) {
            turn.known().customers().put(customer.id(), customer.as("ERASING"));
        } else {
            ChangingCustomers.look(turn, customer);
        }
    }

    private static boolean hasOpenOrder(Turn turn, KnownCustomer customer) {
        return turn.known().orders().has(order -> order.customerId().equals(customer.id()) && order.isOpen());
    }
}
