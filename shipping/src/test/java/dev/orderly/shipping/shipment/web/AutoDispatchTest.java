package dev.orderly.shipping.shipment.web;

import static dev.orderly.shipping.shipment.web.Scene.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.orderly.contracts.CustomerState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Transactions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The test configuration sets both delays to one hour. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AutoDispatchTest {

    private final Scene scene = new Scene();

    private static void twoHoursPass(Scene scene) {
        Transactions.inTransaction(() -> Sql.update("""
                update shipment
                   set created_at = created_at - interval '2 hours', dispatched_at = dispatched_at - interval '2 hours'
                 where id = $1
                """, scene.orderId));
    }

    @Test
    void whatIsDueLeavesAndArrives() {
        scene.withShipment();
        scene.read().then().body("status", equalTo("PENDING"));
        twoHoursPass(scene);
        eventually(() -> scene.read()
                .then()
                .body("status", equalTo("DISPATCHED"))
                .body("carrier", equalTo("Orderly Express"))
                .body("trackingNumber", startsWith("OE")));
        twoHoursPass(scene);
        eventually(() -> scene.read().then().body("status", equalTo("DELIVERED")));
    }

    @Test
    void aBlockedCustomersShipmentIsHeldUntilItIsUnblocked() {
        scene.customerBecomes(CustomerState.Status.BLOCKED);
        scene.withShipment();
        eventually(() -> scene.read().then().body("onHold", equalTo(true)));
        twoHoursPass(scene);

        Scene other = new Scene().withShipment();
        twoHoursPass(other);
        eventually(() -> assertThat(other.status()).isEqualTo("DISPATCHED"));
        assertThat(scene.status()).isEqualTo("PENDING");

        scene.customerBecomes(CustomerState.Status.ACTIVE);
        eventually(() -> assertThat(scene.status()).isEqualTo("DISPATCHED"));
    }

    @Test
    void aDispatcherMaySendWhatIsHeld() {
        scene.customerBecomes(CustomerState.Status.BLOCKED);
        scene.withShipment();
        eventually(() -> scene.read().then().body("onHold", equalTo(true)));
        scene.dispatch().then().statusCode(200).body("onHold", equalTo(false));
    }
}
