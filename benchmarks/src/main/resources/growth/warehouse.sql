with written as (
    insert into reservation (id, version, customer_id, status)
    select pg_temp.id('order', n), 1, :customer, 'CONSUMED' from generate_series(:first, :next - 1) as n
    returning *),
goods as (
    insert into reservation_line (reservation_id, position, product_id, quantity)
    select pg_temp.id('order', n), place, pg_temp.id('product', product), 1 from pg_temp.lines(:first, :next)
    returning *),
published as (
    insert into outbox (topic, key, version, state)
    select 'warehouse.reservation.v1', id, version, jsonb_build_object(
               'id', id, 'version', version, 'customerId', customer_id, 'status', status,
               'lines', jsonb_agg(jsonb_build_object('productId', product_id, 'quantity', quantity) order by position),
               'shortages', jsonb_build_array())
      from written join goods on reservation_id = id
     group by id, version, customer_id, status
    returning topic, key)
insert into loaded select * from published;

-- What the orders took was delivered before, reserved, and dispatched.
insert into stock_ledger (product_id, position, kind, on_hand_change, reserved_change, reference, at)
with moves as (
    select product, 0 as step, 0 as n, 'RECEIPT' as kind, count(*) as on_hand, 0 as reserved, 'For orders' as reference
      from pg_temp.lines(:first, :next) group by product
     union all
    select product, step, n, kind, on_hand, reserved, pg_temp.id('order', n)::text
      from pg_temp.lines(:first, :next)
     cross join (values (1, 'RESERVATION', 0, 1), (2, 'DISPATCH', -1, -1)) as move (step, kind, on_hand, reserved))
select product_id, ledger_length + row_number() over (partition by product_id order by step > 0, n, step),
       kind, moves.on_hand, moves.reserved, moves.reference, pg_temp.at(n)
  from moves join stock on product_id = pg_temp.id('product', product);

with moved as (
    update stock
       set version = version + steps, ledger_length = ledger_length + steps
      from (select product, 1 + 2 * count(*) as steps from pg_temp.lines(:first, :next) group by product) as taken
     where product_id = pg_temp.id('product', product)
    returning stock.*),
published as (
    insert into outbox as mine (topic, key, version, state)
    select 'warehouse.stock.v1', product_id, version, jsonb_build_object(
               'id', product_id, 'version', version, 'onHand', on_hand, 'reserved', reserved)
      from moved
        on conflict (topic, key) do update set version = excluded.version, state = excluded.state
    returning topic, key)
insert into loaded select * from published;
