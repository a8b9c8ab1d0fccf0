package dev.orderly.interleavings;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.StockState;
import java.time.Instant;
import java.util.UUID;

/** One customer, one product, and as many pieces of it as a test wants. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2030-04-01T12:00:00Z");
    public static final UUID CUSTOMER = new UUID(0, 1);
    public static final UUID PRODUCT = new UUID(0, 2);
    public static final UUID ORDER = new UUID(0, 3);
    public static final UUID OTHER_ORDER = new UUID(0, 4);

    private static final Address HOME = new Address("1 Quay Street", null, "D02 X285", "Dublin", "IE");

    static World world(int pieces) {
        return World.EMPTY
                .publish(CustomerState.TOPIC, customer())
                .publish(ProductState.TOPIC, product())
                .publish(StockState.TOPIC, new StockState(PRODUCT, 0, pieces, 0));
    }

    private static CustomerState customer() {
        return new CustomerState(
                CUSTOMER, 0, "ada", CustomerState.Status.ACTIVE, "Ada", "ada@example.org", null, HOME, HOME);
    }

    private static ProductState product() {
        return new ProductState(
                PRODUCT,
                0,
                "KETTLE-1",
                "Kettle",
                "Boils",
                "kitchen",
                Money.of("19.90", "EUR"),
                ProductState.Status.ACTIVE);
    }

    private Sample() {}
}
