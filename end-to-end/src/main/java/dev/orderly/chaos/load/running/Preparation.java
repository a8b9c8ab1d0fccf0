package dev.orderly.chaos.load.running;

import static java.util.stream.Collectors.joining;

import dev.orderly.chaos.load.actions.CreateCustomer;
import dev.orderly.chaos.load.actions.CreateProduct;
import dev.orderly.chaos.load.actions.EditOwnProfile;
import dev.orderly.chaos.load.actions.Turn;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.Written;
import java.util.List;

/** Creates products, stock and customers, and waits until ordering knows them. */
final class Preparation {

    private static final int PRODUCTS = 12;
    private static final int SCARCE = 3;
    private static final int CUSTOMERS = 20;

    private final Turn turn;

    Preparation(Turn turn) {
        this.turn = turn;
    }

    void make() throws InterruptedException {
        for (String user : List.of("customer", "customer2")) {
            EditOwnProfile.edit(turn, user);
        }
        await();
        for (int product = 0; product < PRODUCTS; product++) {
            CreateProduct.create(turn, product < SCARCE);
            await();
        }
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            new CreateCustomer().perform(turn);
        }
        await();
    }

    private void await() throws InterruptedException {
        String written = turn.known().writes().all(any -> true).stream()
                .map(Written::version)
                .collect(joining(","));
        Request request =
                Request.get("await-replica", "ordering", "/catalogue?size=1").notBefore(written);
        while (!turn.perform("clerk", request).isSuccess()) {
            // the answer took its time: ordering waited for the replica
        }
    }
}
