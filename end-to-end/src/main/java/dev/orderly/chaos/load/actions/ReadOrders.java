package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;

/** A customer looks at the latest orders. */
record ReadOrders(String customer) implements Action {

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Call answer = turn.perform(customer, Request.get("list-orders", "ordering", "/orders?size=10"));
        if (answer.isSuccess()) {
            Turn.content(answer).path("items").forEach(order -> turn.known().saw(order, customer));
        }
    }
}
