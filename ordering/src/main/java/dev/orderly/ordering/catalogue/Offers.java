package dev.orderly.ordering.catalogue;

import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.StockState;
import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.NameCollation;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The warehouse's products and their availability, from ordering's replicas. */
@ApplicationScoped
public class Offers {

    private final Replica<ProductState> products;
    private final Replica<StockState> stock;

    Offers(Replica<ProductState> products, Replica<StockState> stock) {
        this.products = products;
        this.stock = stock;
    }

    /** Products on sale, by name, that contain every word of the text. */
    public Listing sold(String text, @Nullable String category, NameCollation collation) {
        Listing found = byName(collation).whereIs("status", ProductState.Status.ACTIVE);
        if (category != null) {
            found.where("category = (select folded(?))", category);
        }
        return found.whereEachWordFound(text);
    }

    /** The given products that are known here, by name, whether they are on sale or not. */
    public Listing named(Collection<UUID> productIds, NameCollation collation) {
        return byName(collation).whereIn("key", productIds);
    }

    private static Listing byName(NameCollation collation) {
        return new Listing("replica_product", SortOrder.byName(collation, "name", "key")).where("not deleted");
    }

    /** The offers behind a listing's rows. */
    public Uni<List<Offer>> of(List<Row> rows) {
        return ofIds(rows.stream().map(row -> row.getUUID("key")).toList());
    }

    public Uni<Optional<Offer>> find(UUID productId) {
        return ofIds(List.of(productId)).map(found -> found.stream().findFirst());
    }

    /** The categories of the products on sale, by name. */
    public Uni<List<Category>> categories(NameCollation collation) {
        return Sql.select("""
                        select min(state ->> 'category') as name, count(*) from replica_product
                         where not deleted and status = 'ACTIVE'
                         group by category order by min(state ->> 'category') collate %s, category
                        """.formatted(collation.sqlName()))
                .map(rows -> rows.stream()
                        .map(row -> new Category(row.getString("name"), row.getLong("count")))
                        .toList());
    }

    /** In the same order. */
    private Uni<List<Offer>> ofIds(List<UUID> productIds) {
        return products.findAll(productIds)
                .flatMap(known -> stock.findAll(productIds)
                        .map(counted -> productIds.stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .map(product -> new Offer(
                                        product,
                                        Optional.ofNullable(counted.get(product.id()))
                                                .map(StockState::available)
                                                .orElse(null)))
                                .toList()));
    }
}
