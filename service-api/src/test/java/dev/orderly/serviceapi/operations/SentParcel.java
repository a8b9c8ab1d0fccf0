package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.arc.Arc;
import java.util.List;
import java.util.UUID;

/** A parcel whose state the broker has. */
final class SentParcel {

    static UUID create() {
        UUID id = UUID.randomUUID();
        save(id);
        await().until(() -> !versions(id).isEmpty());
        await().until(() ->
                rows("select 1 from outbox_dirty where key = $1", id).isEmpty());
        return id;
    }

    static void save(UUID id) {
        Parcels parcels = Arc.container().instance(Parcels.class).get();
        inTransaction(() -> parcels.save(new Parcel(id, UUID.randomUUID(), true)));
    }

    static List<Long> versions(UUID id) {
        return Topics.versions(ShipmentState.TOPIC, id);
    }

    private SentParcel() {}
}
