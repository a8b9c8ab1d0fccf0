package dev.orderly.warehouse.product;

import dev.orderly.contracts.ProductState;
import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.NameCollation;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All products. {@link #save} is the only way to write one. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<Product, UUID> {

    private final Outbox outbox;

    Products(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Writes the product and publishes its state, in the current transaction; fails with {@link ProductRefused.SkuTaken} if
     * another product has its SKU.
     */
    Uni<Product> save(Product product) {
        return persistAndFlush(product)
                .call(outbox::put)
                .onFailure(Products::isAboutTheSku)
                .transform(duplicate -> new ProductRefused.SkuTaken(product.sku()));
    }

    private static boolean isAboutTheSku(Throwable failure) {
        return failure instanceof ConstraintViolationException violation
                && "product_sku".equals(violation.getConstraintName());
    }

    /** The product; fails with {@link ProductRefused.Unknown}. */
    public Uni<Product> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new ProductRefused.Unknown(id));
    }

    /** The same, locked until the transaction ends. */
    Uni<Product> open(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new ProductRefused.Unknown(id));
    }

    /** By name. */
    public Listing search(ProductSearch search, NameCollation collation) {
        Listing found = new Listing("product", SortOrder.byName(collation, "name", "id"))
                .whereIn("status", search.statuses().stream().map(Enum::name).toList());
        String category = search.category();
        if (category != null) {
            found.where("category_key = ?", ProductState.categoryKey(category));
        }
        return found.whereEachWordFound(search.text());
    }

    /** The products behind a listing's rows. */
    public Uni<List<Product>> of(List<Row> rows) {
        return Listing.entities(this, rows);
    }

    /** The categories of the products on sale, by name; if spellings differ, always the same one is shown. */
    public Uni<List<Category>> categories(NameCollation collation) {
        return Sql.select("""
                        select min(category) as name, count(*) from product where status = 'ACTIVE'
                         group by category_key order by min(category) collate %s, category_key
                        """.formatted(collation.sqlName()))
                .map(rows -> rows.stream()
                        .map(row -> new Category(row.getString("name"), row.getLong("count")))
                        .toList());
    }

    /** Those of the products that can be ordered. */
    public Uni<Set<UUID>> sold(Collection<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select id from Product where id in :ids and status = ACTIVE", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(Set::copyOf);
    }
}
