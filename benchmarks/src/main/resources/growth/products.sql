-- A thousand products, and the one that is in very many orders; not again if they are there.
with written as (
    insert into product (id, version, sku, name, description, category, category_key, price_amount, price_currency, status)
    select pg_temp.id('product', n), 0, 'GROWTH-' || n, 'Thing ' || n, 'Made by the benchmarks', 'Growth', 'growth',
           12.50, 'EUR', 'ACTIVE'
      from generate_series(0, 1000) as n
        on conflict do nothing
    returning *),
stocked as (
    insert into stock (product_id, version, on_hand, reserved, ledger_length)
    select id, 1, 1000000, 0, 1 from written
    returning *),
received as (
    insert into stock_ledger (product_id, position, kind, on_hand_change, reserved_change, reference, at)
    select product_id, 1, 'RECEIPT', on_hand, 0, 'First stock', pg_temp.at(0) from stocked),
published as (
    insert into outbox (topic, key, version, state)
    select 'warehouse.product.v1', id, version, jsonb_build_object(
               'id', id, 'version', version, 'sku', sku, 'name', name, 'description', description, 'category', category,
               'price', pg_temp.money(price_amount), 'status', status)
      from written
     union all
    select 'warehouse.stock.v1', product_id, version, jsonb_build_object(
               'id', product_id, 'version', version, 'onHand', on_hand, 'reserved', reserved)
      from stocked
    returning topic, key)
insert into loaded select * from published;
