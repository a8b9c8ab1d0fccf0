with written as (
    insert into shipment (id, version, customer_id, status, created_at, carrier, tracking_number, dispatched_at, delivered_at)
    select pg_temp.id('order', n), 2, :customer, 'DELIVERED', at, 'Orderly Express', 'OE' || n, at, at
      from generate_series(:first, :next - 1) as n
     cross join pg_temp.at(n) as at
    returning *),
published as (
    insert into outbox (topic, key, version, state)
    select 'shipping.shipment.v1', id, version, jsonb_build_object(
               'id', id, 'version', version, 'customerId', customer_id, 'status', status, 'carrier', carrier,
               'trackingNumber', tracking_number, 'dispatchedAt', pg_temp.iso(dispatched_at),
               'deliveredAt', pg_temp.iso(delivered_at))
      from written
    returning topic, key)
insert into loaded select * from published;
