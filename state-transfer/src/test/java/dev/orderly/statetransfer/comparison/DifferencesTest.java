package dev.orderly.statetransfer.comparison;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DifferencesTest {

    @Inject
    Parcels parcels;

    @Inject
    Replica<ShipmentState> shipments;

    private final UUID id = UUID.randomUUID();

    @Test
    void aStateThatTheOwnerHasNotSentYetIsInFlight() {
        inTransaction(() -> parcels.save(new Parcel(id, UUID.randomUUID(), true)));
        await().until(() ->
                !rows("select 1 from replica_shipment where key = $1", id).isEmpty());
        Digest.Row newer = new Digest.Row(id, 2, UUID.randomUUID(), true);

        Differences.Found seen = inTransaction(() -> Differences.between(
                List.of(newer), shipments, List.of(id.toString().substring(33))));

        assertThat(seen.differences()).extracting(Difference::key).doesNotContain(id);
        assertThat(seen.inFlight()).isEqualTo(1);
    }
}
