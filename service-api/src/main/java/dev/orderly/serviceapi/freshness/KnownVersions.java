package dev.orderly.serviceapi.freshness;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the version that a caller demands has arrived in this service. */
@ApplicationScoped
class KnownVersions {

    /** The caller; one who is only a customer must not learn anything about others. */
    record Asker(String subject, boolean onlyCustomer) {
        static Asker of(Caller caller) {
            return new Asker(caller.subject(), caller.isOnly(Roles.CUSTOMER));
        }
    }

    /** What this service owns: a missing row was never public, so there is nothing to wait for. */
    private static final String OWNED = """
            select version >= $3 as arrived, state ->> 'customerId' as customer_id, state ->> 'subject' as subject
              from outbox where split_part(topic, '.', 2) = $1 and key = $2
            """;

    private static final String REPLICATED = """
            select version >= $2 as arrived, state ->> 'customerId' as customer_id, state ->> 'subject' as subject
              from %s where key = $1
            """;

    private final DeclaredReplicas replicas;

    KnownVersions(DeclaredReplicas replicas) {
        this.replicas = replicas;
    }

    /** Also true for entities that this service does not know at all, and for those the caller may not see. */
    Uni<Boolean> include(DemandedVersion demanded, Asker asker) {
        Optional<Replica<?>> replica = replicas.ofEntity(demanded.entity());
        return replica.isPresent()
                ? Sql.select(REPLICATED.formatted(replica.get().table()), demanded.id(), demanded.version())
                        .flatMap(rows -> satisfied(rows, false, asker))
                : Sql.select(OWNED, demanded.entity(), demanded.id(), demanded.version())
                        .flatMap(rows -> satisfied(rows, true, asker));
    }

    private Uni<Boolean> satisfied(List<Row> rows, boolean ifMissing, Asker asker) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(ifMissing);
        }
        Row row = rows.getFirst();
        return row.getBoolean("arrived")
                ? Uni.createFrom().item(true)
                : isForeign(row.getString("customer_id"), row.getString("subject"), asker);
    }

    /** Without this check anybody could learn an entity's version by asking for the next one. */
    private Uni<Boolean> isForeign(@Nullable String customerId, @Nullable String subject, Asker asker) {
        if (!asker.onlyCustomer()) {
            return Uni.createFrom().item(false);
        }
        if (subject != null) {
            return Uni.createFrom().item(!subject.equals(asker.subject()));
        }
        Optional<Replica<?>> customers = replicas.ofEntity("customer");
        if (customerId == null || customers.isEmpty()) {
            return Uni.createFrom().item(customerId != null);
        }
        return Sql.select(
                        "select 1 from %s where key = $1::text::uuid and state ->> 'subject' = $2"
                                .formatted(customers.get().table()),
                        customerId,
                        asker.subject())
                .map(List::isEmpty);
    }
}
