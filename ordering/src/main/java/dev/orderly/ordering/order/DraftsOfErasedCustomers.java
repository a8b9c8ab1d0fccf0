package dev.orderly.ordering.order;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Drafts to be deleted because their customer is being erased or is gone. A customer whose state has not arrived here
 * yet is no reason to delete anything.
 */
@ApplicationScoped
class DraftsOfErasedCustomers {

    private static final String ALL = """
            select o.id
              from orders o join replica_customer c on c.key = o.customer_id
             where o.status = 'DRAFT' and (c.deleted or c.status in ('ERASING', 'ERASED'))
            """;

    Uni<Set<UUID>> all() {
        return select(ALL);
    }

    Uni<Set<UUID>> of(Collection<UUID> customerIds) {
        return select(ALL + " and c.key = any($1)", (Object) customerIds.toArray(UUID[]::new));
    }

    Uni<Set<UUID>> among(Collection<UUID> orderIds) {
        return select(ALL + " and o.id = any($1)", (Object) orderIds.toArray(UUID[]::new));
    }

    private static Uni<Set<UUID>> select(String sql, Object... parameters) {
        return Sql.ids(sql, parameters).map(HashSet::new);
    }
}
