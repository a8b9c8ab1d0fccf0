package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.load.ManyCustomers;
import dev.orderly.benchmarks.load.Shoppers;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Await;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Dispatches and delivers what was placed, so that no order is under way any more. */
final class FinishingOrders {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String UNDER_WAY =
            "select count(*) from orders where status in ('PLACED', 'CONFIRMED', 'CANCEL_REQUESTED', 'SHIPPED')";

    private FinishingOrders() {}

    static void awaitConfirmed(Stack stack) throws Exception {
        try (Connection ordering = stack.database("ordering")) {
            Shoppers.awaitDecided(ordering);
        }
    }

    static void finish(Stack stack, Scale scale) throws Exception {
        awaitConfirmed(stack);
        try (Connection shipping = stack.database("shipping");
                Connection ordering = stack.database("ordering")) {
            int confirmed = ManyCustomers.count(ordering, "select count(*) from orders where status = 'CONFIRMED'");
            Await.until(
                    "every order has its shipment",
                    LOOK_AGAIN,
                    () -> pending(shipping).size() == confirmed);
            List<String> parcels = pending(shipping);
            Api dispatcher = stack.as("dispatcher");
            TimedLoad.of(Math.max(1, parcels.size()), scale.concurrency(), number -> {
                if (number < parcels.size()) {
                    send(dispatcher, stack.url("shipping", "/shipments/" + parcels.get(number)));
                }
            });
        }
        await(stack, "all orders are completed", UNDER_WAY);
    }

    private static void send(Api dispatcher, String shipment) {
        dispatcher
                .post(
                        shipment + "/dispatch",
                        Map.of("carrier", "Orderly Express", "trackingNumber", "OE1"),
                        UUID.randomUUID().toString())
                .orThrow();
        dispatcher
                .post(shipment + "/deliver", Map.of(), UUID.randomUUID().toString())
                .orThrow();
    }

    private static void await(Stack stack, String what, String count) throws Exception {
        try (Connection ordering = stack.database("ordering")) {
            Await.until(what, LOOK_AGAIN, () -> ManyCustomers.count(ordering, count) == 0);
        }
    }

    private static List<String> pending(Connection shipping) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = shipping.createStatement();
                ResultSet row = statement.executeQuery("select id from shipment where status = 'PENDING'")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }
}
