package dev.orderly.ordering.order;

import dev.orderly.contracts.CustomerState;
import dev.orderly.serviceapi.erasure.Erasures;
import dev.orderly.serviceapi.erasure.OperationalPersonalData;
import dev.orderly.statetransfer.database.IsolatedTasks;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.leadership.NotLeading;
import dev.orderly.statetransfer.replica.DecisionLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Answers customers who want to be erased, on the leader: ordering agrees if none of their orders is open.
 *
 * <p>No order can slip through. Placing an order holds the customer's row in the replica as ACTIVE until the commit, so
 * the row cannot become ERASING before that. The answer is given under the same lock, once the row is ERASING: it sees
 * every order placed before, and any later placement sees that the customer is leaving.
 */
@ApplicationScoped
class AnsweringErasures {

    private static final Logger LOG = Logger.getLogger(AnsweringErasures.class);

    private static final String UNANSWERED = """
            select key from replica_customer as customer left join erasure on customer_id = key
             where state ->> 'status' = 'ERASING'
               and customer_version is distinct from (state ->> 'version')::bigint
               and key <> all ($1)
             limit 100
            """;

    private final Buyers buyers;
    private final Orders orders;
    private final DraftsOfErasedCustomers draftsOfErased;
    private final OrderReaction reaction;
    private final Erasures erasures;
    private final OperationalPersonalData operationalData;
    private final IsolatedTasks tasks;

    AnsweringErasures(
            Buyers buyers,
            Orders orders,
            DraftsOfErasedCustomers draftsOfErased,
            OrderReaction reaction,
            Erasures erasures,
            OperationalPersonalData operationalData,
            IsolatedTasks tasks) {
        this.buyers = buyers;
        this.orders = orders;
        this.draftsOfErased = draftsOfErased;
        this.reaction = reaction;
        this.erasures = erasures;
        this.operationalData = operationalData;
        this.tasks = tasks;
    }

    @Scheduled(
            every = "${service-api.erasure.poll}",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    Uni<Void> answerAll() {
        return tasks.runDue(
                tried -> Sql.ids(UNANSWERED, (Object) tried),
                1,
                this::answer,
                (customerId, reason) ->
                        LOG.warnf("Whether customer %s may be erased is answered later: %s", customerId, reason));
    }

    private Uni<Void> answer(UUID customerId) {
        return Panache.withTransaction(
                () -> buyers.lockCustomer(new Buyer.Named(customerId)).flatMap(this::answer));
    }

    private Uni<Void> answer(CustomerState customer) {
        return customer.status() == CustomerState.Status.ERASING
                ? discardDrafts(customer)
                        .chain(() -> orders.isAnyOpen(customer.id()))
                        .flatMap(open -> open ? refuse(customer) : agree(customer))
                : Uni.createFrom().voidItem();
    }

    /** Usually there are none left: they were deleted when the customer's request arrived. */
    private Uni<Void> discardDrafts(CustomerState customer) {
        return draftsOfErased
                .of(Set.of(customer.id()))
                .map(List::copyOf)
                .flatMap(drafts -> drafts.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : DecisionLocks.acquire(drafts).chain(() -> reaction.decide(drafts)));
    }

    private Uni<Void> refuse(CustomerState customer) {
        return erasures.answer(customer.id(), customer.version(), false);
    }

    /** From now on nobody can stop the erasure, so the user cannot repeat a request either. */
    private Uni<Void> agree(CustomerState customer) {
        String subject = customer.subject();
        return erasures.answer(customer.id(), customer.version(), true)
                .chain(() -> subject == null ? Uni.createFrom().voidItem() : operationalData.forgetRequestsOf(subject));
    }
}
