package dev.orderly.warehouse.product;

import dev.orderly.contracts.ProductState;
import dev.orderly.statetransfer.recovery.Adopting;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** A state contains everything about a product. */
@ApplicationScoped
class AdoptingProducts implements Adopting<Product, ProductState> {

    @Override
    public Product adopt(@Nullable Product own, ProductState state) {
        return Product.adopted(own, state);
    }
}
