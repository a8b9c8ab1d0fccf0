package dev.orderly.statetransfer.contract;

import java.util.UUID;

/** A product of the catalogue, owned by warehouse; the price is net. */
public record ProductState(
        UUID id, long version, String sku, String name, String description, String category, Money price, Status status)
        implements EntityState {

    public static final StateTopic<ProductState> TOPIC = new StateTopic<>("warehouse.product.v1", ProductState.class);

    public enum Status {
        ACTIVE,
        DISCONTINUED
    }

    public boolean isSold() {
        return status == Status.ACTIVE;
    }
}
