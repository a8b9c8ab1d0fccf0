-- Issued now and not when the orders were placed: invoices are numbered in the order of issue.
with counted as (
    update invoice_counter set last = last + (:next - :first) returning last),
amounts as (
    select n, count(*) as pieces, 12.50 * count(*) as net, round(12.50 * count(*) * 0.19, 2) as vat
      from pg_temp.lines(:first, :next) group by n),
written as (
    insert into invoice (id, version, number, customer_id, status, buyer_name, buyer_email, buyer_line1,
        buyer_postal_code, buyer_city, buyer_country, currency, net, vat, gross, supplied_at, issued_at, due_at,
        paid_at, payment_reference)
    select pg_temp.id('order', n), 1, last - :next + 1 + n, :customer, 'PAID', 'Customer ' || n,
           'customer-' || n || '@example.org', 'Storgata 1', '0155', 'Oslo', 'NO', 'EUR', net, vat, net + vat,
           pg_temp.at(n), now, now + interval '14 days', now, 'Growth'
      from amounts cross join counted cross join date_trunc('second', now()) as now
    returning *),
goods as (
    insert into invoice_line (invoice_id, position, product_id, sku, name, quantity, unit_price, net, vat_percent)
    select pg_temp.id('order', n), place, pg_temp.id('product', product), 'GROWTH-' || product, 'Thing ' || product, 1,
           12.50, 12.50, 19
      from pg_temp.lines(:first, :next)),
mailed as (
    insert into mail (invoice_id, state, attempts, sent_at) select id, 'SENT', 1, issued_at from written),
published as (
    insert into outbox (topic, key, version, state)
    select 'billing.invoice.v1', id, version, jsonb_build_object(
               'id', id, 'version', version, 'customerId', customer_id,
               'number', 'INV-' || lpad(number::text, greatest(6, length(number::text)), '0'), 'status', status,
               'net', pg_temp.money(net), 'vat', pg_temp.money(vat), 'gross', pg_temp.money(gross),
               'issuedAt', pg_temp.iso(issued_at), 'paidAt', pg_temp.iso(paid_at))
      from written
    returning topic, key)
insert into loaded select * from published;
