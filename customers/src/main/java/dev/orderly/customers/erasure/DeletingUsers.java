package dev.orderly.customers.erasure;

import dev.orderly.statetransfer.database.IsolatedTasks;
import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes the Keycloak users of customers whom all services have forgotten, on the leader; retries until it succeeds.
 */
@ApplicationScoped
class DeletingUsers {

    private static final Logger LOG = Logger.getLogger(DeletingUsers.class);

    private final ErasureRequests requests;
    private final KeycloakUsers users;
    private final IsolatedTasks tasks;
    private final Clock clock;

    DeletingUsers(
            ErasureRequests requests,
            IsolatedTasks tasks,
            Clock clock,
            @ConfigProperty(name = "customers.realm") String realm) {
        this.requests = requests;
        this.users = KeycloakUsers.of(realm);
        this.tasks = tasks;
        this.clock = clock;
    }

    @Scheduled(
            every = "${service-api.erasure.poll}",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    Uni<Void> deleteForgotten() {
        return tasks.runDue(
                tried -> requests.in(Set.of(ErasureStage.FORGOTTEN), tried),
                1,
                customerId ->
                        Panache.withSession(() -> requests.require(customerId)).flatMap(this::delete),
                (customerId, reason) ->
                        LOG.warnf("The user of customer %s is deleted later: %s", customerId, reason.toString()));
    }

    /** Outside of any transaction, so that a slow Keycloak holds no lock; deleting a user twice does no harm. */
    private Uni<Void> delete(ErasureRequest forgotten) {
        String subject = forgotten.subject();
        return (subject == null ? Uni.createFrom().voidItem() : users.ensureDeleted(subject))
                .chain(() -> Panache.withTransaction(() -> complete(forgotten)));
    }

    private Uni<Void> complete(ErasureRequest forgotten) {
        return requests.open(forgotten.customerId())
                .invoke(request -> request.become(ErasureStage.COMPLETED, clock.instant()))
                .flatMap(requests::save)
                .replaceWithVoid();
    }
}
