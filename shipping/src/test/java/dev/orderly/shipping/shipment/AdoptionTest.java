package dev.orderly.shipping.shipment;

import static dev.orderly.statetransfer.fixtures.Adoptions.adopt;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How shipping adopts its own states after a backup was restored. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AdoptionTest {

    private static final Instant MORNING = Instant.parse("2026-01-03T08:00:00Z");

    @Inject
    Shipments shipments;

    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(ShipmentState.Status.class)
    void aShipmentThatIsNewIsWhatItsStateSays(ShipmentState.Status status) {
        ShipmentState state = shipment(4, status);

        adopt(ShipmentState.TOPIC, state);

        assertThat(stateOfTheShipment()).isEqualTo(state);
    }

    @Test
    void aShipmentThatIsOlderIsWhatItsStateSays() {
        adopt(ShipmentState.TOPIC, shipment(0, ShipmentState.Status.PENDING));
        ShipmentState state = shipment(2, ShipmentState.Status.DELIVERED);

        adopt(ShipmentState.TOPIC, state);

        assertThat(stateOfTheShipment()).isEqualTo(state);
    }

    private ShipmentState shipment(long version, ShipmentState.Status status) {
        boolean hasLeft = status == ShipmentState.Status.DISPATCHED || status == ShipmentState.Status.DELIVERED;
        return new ShipmentState(
                id,
                version,
                new UUID(0, 1),
                status,
                hasLeft ? "Bring" : null,
                hasLeft ? "T-1" : null,
                hasLeft ? MORNING : null,
                status == ShipmentState.Status.DELIVERED ? MORNING.plusSeconds(60) : null);
    }

    private ShipmentState stateOfTheShipment() {
        return inTransaction(() -> shipments.require(id, new Visibility.Everybodys()))
                .state();
    }
}
