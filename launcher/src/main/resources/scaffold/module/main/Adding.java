package dev.orderly.{{service}}.{{feature}};

import dev.orderly.contracts.{{Replica}}State;
import dev.orderly.statetransfer.replica.NotYetReplicated;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Adds {{entities}}, whether the owner of {{replicas}} is up or not. */
@ApplicationScoped
public class Adding{{Entities}} {

    private final {{Entities}} {{entities}};
    private final Replica<{{Replica}}State> {{replicas}};

    Adding{{Entities}}({{Entities}} {{entities}}, Replica<{{Replica}}State> {{replicas}}) {
        this.{{entities}} = {{entities}};
        this.{{replicas}} = {{replicas}};
    }

    /** Fails with {@link NotYetReplicated} if no such {{replica}} is known here. */
    @WithTransaction
    public Uni<{{Entity}}> add(UUID {{replica}}Id, String note) {
        Uni<{{Replica}}State> known = {{replicas}}.require({{replica}}Id);
        return known.map(state -> about(state, note)).flatMap({{entities}}::save);
    }

    private static {{Entity}} about({{Replica}}State known, String note) {
        return new {{Entity}}(UuidVersion7Strategy.INSTANCE.generateUuid(null), known.id(), note);
    }
}
