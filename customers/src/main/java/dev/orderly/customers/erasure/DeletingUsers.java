package dev.orderly.customers.erasure;

import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.publish.Leadership;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes the Keycloak users of customers whom everybody has forgotten, on the leader; as often as it takes. */
@ApplicationScoped
class DeletingUsers {

    private static final Logger LOG = Logger.getLogger(DeletingUsers.class);

    private final ErasureRequests requests;
    private final KeycloakUsers users;
    private final Leadership leadership;
    private final FreshContext fresh;
    private final Clock clock;

    DeletingUsers(
            ErasureRequests requests, KeycloakUsers users, Leadership leadership, FreshContext fresh, Clock clock) {
        this.requests = requests;
        this.users = users;
        this.leadership = leadership;
        this.fresh = fresh;
        this.clock = clock;
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deleteForgotten() {
        return leadership.isHeld()
                ? fresh.run(() -> Panache.withSession(() -> requests.in(ErasureStage.FORGOTTEN)))
                        .onItem()
                        .transformToMulti(forgotten -> Multi.createFrom().iterable(forgotten))
                        .onItem()
                        .transformToUniAndConcatenate(this::delete)
                        .collect()
                        .last()
                : Uni.createFrom().voidItem();
    }

    /** Outside of any transaction, so that a slow Keycloak holds no lock; deleting once more does no harm. */
    private Uni<Void> delete(ErasureRequest forgotten) {
        String subject = forgotten.subject();
        return (subject == null ? Uni.createFrom().voidItem() : users.delete(subject))
                .chain(() -> fresh.run(() -> Panache.withTransaction(() -> complete(forgotten))))
                .onFailure()
                .invoke(e ->
                        LOG.warnf("The user of customer %s is deleted later: %s", forgotten.customerId(), e.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> complete(ErasureRequest forgotten) {
        return requests.openLocked(forgotten.customerId())
                .invoke(request -> request.become(ErasureStage.COMPLETED, clock.instant()))
                .flatMap(requests::save)
                .replaceWithVoid();
    }
}
