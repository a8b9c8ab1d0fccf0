call create_replica('order');
alter table replica_order
    add column status text generated always as (state ->> 'status') stored;
create index replica_order_undecided on replica_order (key) where status in ('PLACED', 'CONFIRMED', 'CANCEL_REQUESTED');
create index replica_order_of_customer on replica_order ((state ->> 'customerId'));

call create_replica('shipment');
call create_replica('ordering_erasure');

create table product (
    id             uuid          primary key,
    version        bigint        not null,
    sku            text          not null constraint product_sku unique,
    name           text          not null,
    description    text          not null,
    category       text          not null,
    price_amount   numeric(11,2) not null check (price_amount > 0),
    price_currency text          not null,
    status         text          not null check (status in ('ACTIVE', 'DISCONTINUED')),
    -- what a search looks into
    search_text    text          generated always as
                                 (lower(sku || ' ' || name || ' ' || category || ' ' || description)) stored
);

create index product_by_name on product (status, name, id);
create index product_by_category on product (category, status, name, id);

create table stock (
    product_id    uuid   primary key references product,
    version       bigint not null,
    on_hand       int    not null,
    reserved      int    not null,
    ledger_length bigint not null check (ledger_length >= 0),
    constraint stock_covers_what_is_reserved check (0 <= reserved and reserved <= on_hand)
);

-- Why the stock is what it is. The changes of a product sum to its on_hand and its reserved.
create table stock_ledger (
    product_id      uuid        not null references stock,
    -- counts from 1, without gaps
    position        bigint      not null,
    kind            text        not null,
    on_hand_change  int         not null,
    reserved_change int         not null,
    -- a delivery note, the reason of an adjustment, or the id of an order
    reference       text        not null,
    at              timestamptz not null,
    primary key (product_id, position),
    constraint stock_ledger_kind check (
        case kind
            when 'RECEIPT'     then on_hand_change > 0 and reserved_change = 0
            when 'ADJUSTMENT'  then on_hand_change <> 0 and reserved_change = 0
            when 'RESERVATION' then on_hand_change = 0 and reserved_change > 0
            when 'RELEASE'     then on_hand_change = 0 and reserved_change < 0
            when 'DISPATCH'    then on_hand_change < 0 and reserved_change = on_hand_change
            else false
        end)
);

create function refuse_to_rewrite_the_ledger() returns trigger language plpgsql as
$$
begin
    raise exception 'The ledger is only ever added to';
end
$$;

create trigger stock_ledger_stands before update or delete or truncate on stock_ledger
    for each statement execute function refuse_to_rewrite_the_ledger();

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
    -- why it could not be had, and how many could
    shortage       text check (shortage in ('UNKNOWN_PRODUCT', 'DISCONTINUED', 'NOT_ENOUGH')),
    available      int,
    primary key (reservation_id, position),
    check ((shortage is null) = (available is null))
);
