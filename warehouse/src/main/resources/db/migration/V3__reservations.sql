call create_replica('order');
alter table replica_order
    add column status text generated always as (state ->> 'status') stored;
create index replica_order_undecided on replica_order (key) where status in ('PLACED', 'CONFIRMED', 'CANCEL_REQUESTED');
create index replica_order_of_customer on replica_order ((state ->> 'customerId'));

call create_replica('shipment');

-- Which customers to erase: the warehouse has no replica of customers.
call create_replica('ordering_erasure');

create table reservation (
    -- the order's
    id          uuid   primary key,
    version     bigint not null,
    customer_id uuid   not null,
    status      text   not null check (status in ('RESERVED', 'REJECTED', 'RELEASED', 'CONSUMED'))
);

create index reservation_unfinished on reservation (id) where status = 'RESERVED';

create table reservation_line (
    reservation_id uuid not null references reservation on delete cascade,
    position       int  not null,
    product_id     uuid not null,
    quantity       int  not null check (quantity > 0),
    -- why the quantity could not be reserved, and how many pieces were available
    shortage       text check (shortage in ('UNKNOWN_PRODUCT', 'DISCONTINUED', 'NOT_ENOUGH')),
    available      int,
    primary key (reservation_id, position),
    check ((shortage is null) = (available is null))
);
