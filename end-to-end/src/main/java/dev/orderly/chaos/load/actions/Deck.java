package dev.orderly.chaos.load.actions;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** All actions, each as often as its weight. */
public final class Deck {

    private final NavigableMap<Double, Action> cards = new TreeMap<>();
    private double total;

    public Deck() {
        add(12, new PlaceOrder());
        add(5, new PlaceForCustomer());
        add(6, new DraftOrder());
        add(4, new AddItem());
        add(3, new ChangeQuantity());
        add(2, new RemoveLine());
        add(5, new PlaceDraft());
        add(2, new CancelDraft());
        add(4, new CancelOrder());
        add(14, new Dispatch());
        add(10, new Deliver());
        add(6, new Pay());
        add(2, new Credit());
        add(3, new ChangePrice());
        add(0.3, new Discontinue());
        add(4, new ReceiveStock());
        add(3, new AdjustStock());
        add(2, new CreateCustomer());
        add(2, new EditCustomer());
        add(1, new EditOwnProfile());
        add(1, new BlockCustomer());
        add(1, new UnblockCustomer());
        add(1, new EraseCustomer());
        add(1, new ReadErasure());
        add(5, new ReadOrder());
        add(1, new ReadWritten("customers"));
        add(3, new ReadWritten("ordering"));
        add(1, new ReadWritten("warehouse"));
        add(1, new ReadWritten("shipping"));
        add(1, new ReadWritten("billing"));
        add(1, new ReadOrders("customer"));
        add(1, new ReadOrders("customer2"));
        add(0.5, new ReadList("list-all-orders", "clerk", "ordering", "/orders?status=CONFIRMED&size=10"));
        add(0.5, new ReadList("list-catalogue", "customer", "ordering", "/catalogue?size=10"));
        add(0.5, new ReadList("list-products", "stock-keeper", "warehouse", "/products?size=10"));
        add(0.5, new ReadList("list-shipments", "dispatcher", "shipping", "/shipments?status=PENDING&size=10"));
        add(0.5, new ReadList("list-invoices", "accountant", "billing", "/invoices?status=ISSUED&size=10"));
        add(0.5, new ReadList("list-customers", "clerk", "customers", "/customers?size=10"));
    }

    private void add(double weight, Action action) {
        total += weight;
        cards.put(total, action);
    }

    public Action draw(RandomGenerator random) {
        return cards.higherEntry(random.nextDouble(total)).getValue();
    }
}
