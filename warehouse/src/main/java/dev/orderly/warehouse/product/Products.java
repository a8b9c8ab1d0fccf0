package dev.orderly.warehouse.product;

import dev.orderly.statetransfer.publish.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;

/** All products. {@link #save} is the only door for writing. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<Product, UUID> {

    private static final Pattern SPACE = Pattern.compile("\\s+");

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

    /** The product, or a failure with {@link ProductRefused.Unknown}. */
    public Uni<Product> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new ProductRefused.Unknown(id));
    }

    /** The same, locked until the transaction ends. */
    Uni<Product> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new ProductRefused.Unknown(id));
    }

    /** By name. */
    public PanacheQuery<Product> search(ProductSearch search) {
        StringBuilder condition = new StringBuilder("status in :statuses");
        Map<String, Object> parameters = new HashMap<>(Map.of("statuses", search.statuses()));
        if (search.category() != null) {
            condition.append(" and category = :category");
            parameters.put("category", search.category());
        }
        SPACE.splitAsStream(search.text().strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(word -> {
                    String parameter = "word" + parameters.size();
                    // lower() in the database, as in the column: its rules are not Java's.
                    condition.append(" and locate(lower(:%s), searchText) > 0".formatted(parameter));
                    parameters.put(parameter, word);
                });
        return find(condition.toString(), Sort.by("name", "id"), parameters);
    }

    /** The categories of what is sold, by name. */
    public Uni<List<Category>> categories() {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select category, count(*) from Product where status = ACTIVE"
                                        + " group by category order by category",
                                Category.class)
                        .getResultList());
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
