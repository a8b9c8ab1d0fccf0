package dev.orderly.chaos.check.reading;

import dev.orderly.chaos.check.evidence.Rows;
import java.sql.SQLException;

/** Reads the services' own tables. */
final class RowsReader {

    private static final String RESERVATIONS = """
        select id, version, status,
               (select jsonb_agg(line order by position) from reservation_line line
                 where reservation_id = reservation.id) as lines
          from reservation
        """;

    private static final String ORDERS = """
        select id, version, customer_id, status, reason, cancel_declined, customer_version,
               jsonb_strip_nulls(jsonb_build_object(
                   'line1', billing_line1, 'line2', billing_line2, 'postalCode', billing_postal_code,
                   'city', billing_city, 'country', billing_country)) as billing_address,
               jsonb_strip_nulls(jsonb_build_object(
                   'line1', shipping_line1, 'line2', shipping_line2, 'postalCode', shipping_postal_code,
                   'city', shipping_city, 'country', shipping_country)) as shipping_address,
               coalesce((select jsonb_agg(line order by position) from order_line line
                          where order_id = orders.id), '[]') as lines,
               coalesce((select jsonb_agg(change order by change.id) from order_history change
                          where order_id = orders.id), '[]') as history
          from orders
        """;

    private static final String INVOICES = """
        select id, version, number, customer_id, status, buyer_email, net, vat, gross, issued_at, payment_reference,
               credit_reason,
               coalesce((select jsonb_agg(line order by position) from invoice_line line
                          where invoice_id = invoice.id), '[]') as lines
          from invoice
        """;

    private record Counter(long last) {}

    static Rows read(Databases databases) throws SQLException {
        Tables customers = databases.of("customers");
        Tables warehouse = databases.of("warehouse");
        Tables ordering = databases.of("ordering");
        Tables shipping = databases.of("shipping");
        Tables billing = databases.of("billing");
        return new Rows(
                customers.read(Rows.Customer.class, "select id, version, status from customer"),
                customers.read(Rows.ErasureRequest.class, "select customer_id, stage from erasure_request"),
                warehouse.read(Rows.Product.class, "select id, version, status from product"),
                warehouse.read(Rows.Stock.class, "select * from stock"),
                warehouse.read(Rows.LedgerEntry.class, "select * from stock_ledger order by product_id, position"),
                warehouse.read(Rows.Reservation.class, RESERVATIONS),
                ordering.read(Rows.Order.class, ORDERS),
                shipping.read(Rows.Shipment.class, "select * from shipment"),
                billing.read(Rows.Invoice.class, INVOICES),
                billing.read(Counter.class, "select last from invoice_counter")
                        .getFirst()
                        .last(),
                billing.read(Rows.Letter.class, "select invoice_id, state, sending from mail"));
    }

    private RowsReader() {}
}
