package dev.orderly.shipping.shipment;

import dev.orderly.shipping.ShippingConfig;
import dev.orderly.statetransfer.database.FailureLog;
import dev.orderly.statetransfer.database.IsolatedTasks;
import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Dispatches and delivers shipments automatically after the configured time, on the leader. Each shipment is a
 * transaction of its own under the same rules as a dispatcher's, so a former leader that is still running does no harm.
 */
@ApplicationScoped
class AutoDispatch {

    private static final Logger LOG = Logger.getLogger(AutoDispatch.class);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final int AT_A_TIME = 4;

    private final ShippingConfig config;
    private final NotLeading notLeading;
    private final DueShipments due;
    private final SendingShipments sending;
    private final IsolatedTasks tasks;
    private final FailureLog failures = new FailureLog(AutoDispatch.class, "Looking for due shipments");

    private Cancellable polling = () -> {};

    AutoDispatch(
            ShippingConfig config,
            NotLeading notLeading,
            DueShipments due,
            SendingShipments sending,
            IsolatedTasks tasks) {
        this.config = config;
        this.notLeading = notLeading;
        this.due = due;
        this.sending = sending;
        this.tasks = tasks;
    }

    void start(@Observes StartupEvent start) {
        if (config.autoDispatch().isPresent() || config.autoDeliver().isPresent()) {
            polling = Multi.createFrom()
                    .ticks()
                    .every(POLL)
                    .onOverflow()
                    .drop()
                    .filter(tick -> notLeading.isWorkDoneHere())
                    .onItem()
                    .transformToUniAndConcatenate(tick -> dispatchDue().chain(this::deliverDue))
                    .subscribe()
                    .with(done -> {}, e -> LOG.error("Automatic dispatch and delivery have stopped", e));
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        polling.cancel();
    }

    private Uni<Void> dispatchDue() {
        return config.autoDispatch()
                .map(after -> runAll(tried -> due.toDispatch(after, tried), this::dispatch))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> deliverDue() {
        return config.autoDeliver()
                .map(after -> runAll(tried -> due.toDeliver(after, tried), id -> sending.deliver(id, anyVersion -> {})))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Shipment> dispatch(UUID id) {
        return sending.dispatch(id, anyVersion -> {}, new Consignment(config.autoCarrier(), trackingNumberOf(id)));
    }

    /** Made from the random part of the order's id. */
    static String trackingNumberOf(UUID id) {
        return "OE%016X".formatted(id.getLeastSignificantBits()).toUpperCase(Locale.ROOT);
    }

    /** Never fails: the next poll finds the shipments again. */
    private Uni<Void> runAll(Function<UUID[], Uni<List<UUID>>> due, Function<UUID, Uni<Shipment>> action) {
        return tasks.runDue(
                        due,
                        AT_A_TIME,
                        id -> action.apply(id).replaceWithVoid(),
                        (id, reason) -> LOG.warnf("Shipment %s has to wait: %s", id, reason.toString()))
                .invoke(failures::worked)
                .onFailure()
                .invoke(failures::failed)
                .onFailure()
                .recoverWithNull();
    }
}
