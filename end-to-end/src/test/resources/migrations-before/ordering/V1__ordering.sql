call create_replica('customer');
alter table replica_customer
    add column subject text generated always as (state ->> 'subject') stored,
    add column status  text generated always as (state ->> 'status') stored;
create index replica_customer_subject on replica_customer (subject);
create index replica_customer_leaving on replica_customer (key) where state ->> 'status' in ('ERASING', 'ERASED');

call create_replica('product');
call create_replica('stock');
call create_replica('reservation');
call create_replica('shipment');
call create_replica('invoice');

create table orders (
    id                   uuid        primary key,
    version              bigint      not null,
    customer_id          uuid        not null,
    status               text        not null,
    created_at           timestamptz not null,
    reason               text,
    cancel_declined      boolean     not null,
    -- from here on: captured when it was placed
    customer_version     bigint,
    billing_line1        text,
    billing_line2        text,
    billing_postal_code  text,
    billing_city         text,
    billing_country      text,
    shipping_line1       text,
    shipping_line2       text,
    shipping_postal_code text,
    shipping_city        text,
    shipping_country     text,
    placed_at            timestamptz,
    check ((status = 'DRAFT') = (placed_at is null))
);

-- The ids are of version 7: descending is newest first.
create index orders_of_customer on orders (customer_id, id desc);
create index orders_by_status on orders (status, id desc);

create table order_line (
    order_id        uuid not null references orders on delete cascade,
    position        int  not null,
    product_id      uuid not null,
    quantity        int  not null check (quantity between 1 and 1000),
    -- from here on: captured when the order was placed
    product_version bigint,
    sku             text,
    name            text,
    unit_price      numeric,
    currency        text,
    primary key (order_id, position)
);

create table order_history (
    -- the order in which things happened
    id       bigint      generated always as identity primary key,
    order_id uuid        not null references orders on delete cascade,
    status   text        not null,
    at       timestamptz not null,
    reason   text
);

create index order_history_of on order_history (order_id, id);
