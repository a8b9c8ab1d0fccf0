package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.stack.Stack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some of the generated entities, spread over all of them. */
record Sample(List<String> customers, List<String> orders, List<String> products, String veryPopularProduct) {

    private static final int SIZE = 1_000;

    static Sample of(Stack stack) throws SQLException {
        try (Connection customers = stack.database("customers");
                Connection ordering = stack.database("ordering");
                Connection warehouse = stack.database("warehouse")) {
            return new Sample(
                    some(customers, "customer where name like '% % %' and subject is null"),
                    some(ordering, "orders where status = 'COMPLETED'"),
                    some(warehouse, "product where sku like 'GROWTH-%' and sku <> 'GROWTH-0'"),
                    some(warehouse, "product where sku = 'GROWTH-0'").getFirst());
        }
    }

    private static List<String> some(Connection database, String rows) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = database.createStatement();
                // an id's end is random, and the same at every step
                ResultSet row = statement.executeQuery(
                        "select id from %s order by right(id::text, 12) limit %d".formatted(rows, SIZE))) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    String customer(int number) {
        return customers.get(number % customers.size());
    }

    /** The request for an order by a clerk, of one piece. */
    Map<String, Object> order(int number) {
        return Map.of(
                "customerId", customer(number),
                "items", List.of(Map.of("productId", products.get(number * 7 % products.size()), "quantity", 1)),
                "place", true);
    }
}
