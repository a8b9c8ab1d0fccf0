insert into orders (id, version, customer_id, status, created_at, cancel_declined, customer_version,
    billing_line1,  billing_postal_code,  billing_city,  billing_country,
    shipping_line1, shipping_postal_code, shipping_city, shipping_country, placed_at)
select pg_temp.id('order', n), 3, :customer, 'COMPLETED', pg_temp.at(n), false, 0,
       'Storgata 1', '0155', 'Oslo', 'NO', 'Storgata 1', '0155', 'Oslo', 'NO', pg_temp.at(n)
  from generate_series(:first, :next - 1) as n;

insert into order_line (order_id, position, product_id, quantity, product_version, sku, name, unit_price, currency)
select pg_temp.id('order', n), place, pg_temp.id('product', product), 1, 0, 'GROWTH-' || product, 'Thing ' || product,
       12.50, 'EUR'
  from pg_temp.lines(:first, :next);

insert into order_history (order_id, status, at)
select pg_temp.id('order', n), status, pg_temp.at(n) + place * interval '1 second'
  from generate_series(:first, :next - 1) as n
 cross join unnest(array['PLACED', 'CONFIRMED', 'SHIPPED', 'COMPLETED']) with ordinality as each (status, place)
 order by n, place;

with published as (
    insert into outbox (topic, key, version, state)
    select 'ordering.order.v1', pg_temp.id('order', n), 3, jsonb_build_object(
               'id', pg_temp.id('order', n), 'version', 3, 'customerId', :customer, 'customerVersion', 0,
               'status', 'COMPLETED',
               'lines', jsonb_agg(jsonb_build_object(
                   'productId', pg_temp.id('product', product), 'productVersion', 0, 'sku', 'GROWTH-' || product,
                   'name', 'Thing ' || product, 'quantity', 1,
                   'unitPrice', pg_temp.money(12.50), 'lineTotal', pg_temp.money(12.50)) order by place),
               'total', pg_temp.money(12.50 * count(*)),
               'billingAddress', address, 'shippingAddress', address,
               'placedAt', pg_temp.iso(pg_temp.at(n)), 'cancelDeclined', false)
      from pg_temp.lines(:first, :next)
     cross join jsonb_build_object('line1', 'Storgata 1', 'postalCode', '0155', 'city', 'Oslo', 'country', 'NO') as address
     group by n, address
    returning topic, key)
insert into loaded select * from published;
