call create_replica('order');
alter table replica_order
    add column status text generated always as (state ->> 'status') stored;
create index replica_order_of_customer on replica_order ((state ->> 'customerId'));

call create_replica('customer');
alter table replica_customer
    add column subject text generated always as (state ->> 'subject') stored,
    add column status  text generated always as (state ->> 'status') stored;
create index replica_customer_subject on replica_customer (subject);
create index replica_customer_leaving on replica_customer (key) where state ->> 'status' in ('ERASING', 'ERASED');

call create_replica('product');

-- The parcel of an order; the id is the order's.
create table shipment (
    id              uuid        primary key,
    version         bigint      not null,
    customer_id     uuid        not null,
    status          text        not null check (status in ('PENDING', 'CANCELLED', 'DISPATCHED', 'DELIVERED')),
    created_at      timestamptz not null,
    carrier         text,
    tracking_number text,
    dispatched_at   timestamptz,
    delivered_at    timestamptz,
    check ((status in ('DISPATCHED', 'DELIVERED')) = (dispatched_at is not null)),
    check ((status = 'DELIVERED') = (delivered_at is not null))
);

-- The ids of orders are of version 7: descending is newest first.
create index shipment_of_customer on shipment (customer_id, id desc);
create index shipment_by_status on shipment (status, id desc);

-- What may be due for going on by itself.
create index shipment_to_dispatch on shipment (created_at) where status = 'PENDING';
create index shipment_to_deliver on shipment (dispatched_at) where status = 'DISPATCHED';
