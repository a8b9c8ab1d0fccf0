package dev.orderly.shipping.shipment.web;

import static dev.orderly.shipping.shipment.web.Scene.as;
import static dev.orderly.shipping.shipment.web.Scene.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ShipmentListTest {

    private final Scene scene = new Scene();

    @Test
    void aCustomerSeesItsOwnShipmentsOnly() {
        scene.withShipment();
        Scene other = new Scene().withShipment();

        eventually(() -> scene.asCustomer()
                .get("/shipments")
                .then()
                .statusCode(200)
                .body("items.id", contains(scene.orderId.toString()))
                .body("total", equalTo(1)));
        scene.asCustomer().get("/shipments/{id}", other.orderId).then().statusCode(404);
        as(Roles.CUSTOMER).get("/shipments").then().statusCode(200).body("items", hasSize(0));
        as(Roles.CUSTOMER).get("/shipments/{id}", scene.orderId).then().statusCode(404);
    }

    @Test
    void aShipmentThatArrivesBetweenTwoPagesNeitherDoublesNorHidesOne() {
        scene.withShipment();
        new Scene().withShipment();
        List<String> known = as(Roles.CLERK).get("/shipments?size=100").path("items.id");

        List<String> shown = new ArrayList<>();
        String link = "?size=1";
        while (link != null) {
            var page = as(Roles.CLERK).urlEncodingEnabled(false).get("/shipments" + link);
            shown.addAll(page.path("items.id"));
            link = page.path("next");
            if (shown.size() == 1) {
                new Scene().withShipment();
            }
        }
        assertThat(shown).doesNotHaveDuplicates().containsAll(known);
    }

    @Test
    void staffSeesAllShipmentsByStatus() {
        scene.withShipment();
        scene.dispatch();
        as(Roles.CLERK)
                .queryParam("status", "DISPATCHED")
                .queryParam("size", 100)
                .get("/shipments")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(scene.orderId.toString()))
                .body("items.status", everyItem(equalTo("DISPATCHED")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=LOST", "status=pending", "page=-1", "size=101"})
    void aListThatMakesNoSenseIsRefused(String query) {
        as(Roles.CLERK).get("/shipments?" + query).then().statusCode(400);
    }
}
