package dev.orderly.serviceapi.freshness;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderKeyed;
import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.record.StateReader;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the version that a caller demands has arrived in this service. */
@ApplicationScoped
class KnownVersions {

    /** The caller; one who is only a customer must not learn anything about others. */
    record Asker(String subject, boolean onlyCustomer) {
        static Asker of(Caller caller) {
            return new Asker(caller.subject(), caller.isOnly(Roles.CUSTOMER));
        }

        boolean is(EntityState state) {
            return state instanceof CustomerState customer && subject.equals(customer.subject());
        }
    }

    /** What this service owns: a missing row was never public, so there is nothing to wait for. */
    private static final String OWNED = """
            select topic, version >= $3 as arrived, state::text
              from outbox where topic = any($1) and key = $2
            """;

    private static final String REPLICATED = """
            select $3::text as topic, version >= $2 as arrived, state::text from %s where key = $1
            """;

    private final DeclaredReplicas replicas;
    private final StateTopics topics;
    private final StateReader reader;
    private final String service;

    KnownVersions(
            DeclaredReplicas replicas,
            StateTopics topics,
            StateReader reader,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.replicas = replicas;
        this.topics = topics;
        this.reader = reader;
        this.service = service;
    }

    /** Also true for entities that this service does not know at all, and for those the caller may not see. */
    Uni<Boolean> include(DemandedVersion demanded, Asker asker) {
        return replicas.ofEntity(demanded.entity())
                .map(replica -> Sql.select(
                                REPLICATED.formatted(replica.table()),
                                demanded.id(),
                                demanded.version(),
                                replica.topic().name())
                        .flatMap(rows -> satisfied(rows, false, asker)))
                .orElseGet(() -> Sql.select(OWNED, ownedTopicsOf(demanded.entity()), demanded.id(), demanded.version())
                        .flatMap(rows -> satisfied(rows, true, asker)));
    }

    private String[] ownedTopicsOf(String entity) {
        return topics.ownedBy(service).stream()
                .filter(topic -> topic.entity().equals(entity))
                .map(StateTopic::name)
                .toArray(String[]::new);
    }

    private Uni<Boolean> satisfied(List<Row> rows, boolean ifMissing, Asker asker) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(ifMissing);
        }
        Row row = rows.getFirst();
        String state = row.getString("state");
        if (row.getBoolean("arrived")) {
            return Uni.createFrom().item(true);
        }
        return state == null || !asker.onlyCustomer()
                ? Uni.createFrom().item(false)
                : isForeign(reader.read(topics.named(row.getString("topic")), state), asker);
    }

    /** Without this check anybody could learn an entity's version by asking for the next one. */
    private Uni<Boolean> isForeign(EntityState state, Asker asker) {
        return switch (state) {
            case CustomerState customer -> Uni.createFrom().item(!asker.is(customer));
            case OrderKeyed ofCustomer ->
                replicas.ofTopic(CustomerState.TOPIC.name())
                        .map(customers -> customers
                                .find(ofCustomer.customerId())
                                .map(found -> found.filter(asker::is).isEmpty()))
                        .orElse(Uni.createFrom().item(true));
            default -> Uni.createFrom().item(false);
        };
    }
}
