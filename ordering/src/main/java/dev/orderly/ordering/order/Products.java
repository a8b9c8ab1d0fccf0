package dev.orderly.ordering.order;

import dev.orderly.contracts.ProductState;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** The warehouse's products, from ordering's replica. */
@ApplicationScoped
class Products {

    private final Replica<ProductState> products;

    Products(Replica<ProductState> products) {
        this.products = products;
    }

    /** Looks up all these products in one statement; unknown ones are left out. */
    Uni<Catalogue> catalogue(Collection<UUID> ids) {
        return products.findAll(ids).map(Catalogue::new);
    }
}
