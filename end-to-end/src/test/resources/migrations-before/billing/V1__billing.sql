call create_replica('order');
create index replica_order_of_customer on replica_order ((state ->> 'customerId'));
call create_replica('product');

call create_replica('customer');
alter table replica_customer
    add column subject text generated always as (state ->> 'subject') stored;
create index replica_customer_subject on replica_customer (subject);
create index replica_customer_leaving on replica_customer (key) where state ->> 'status' in ('ERASING', 'ERASED');

call create_replica('shipment');
alter table replica_shipment
    add column has_left boolean generated always as (state ->> 'status' in ('DISPATCHED', 'DELIVERED')) stored;

create table invoice (
    id                uuid        primary key,
    version           bigint      not null,
    number            bigint      not null unique,
    customer_id       uuid        not null,
    status            text        not null,
    buyer_name        text,
    buyer_email       text,
    buyer_line1       text,
    buyer_line2       text,
    buyer_postal_code text,
    buyer_city        text,
    buyer_country     text,
    currency          text        not null,
    net               numeric     not null,
    vat               numeric     not null,
    gross             numeric     not null,
    supplied_at       timestamptz,
    issued_at         timestamptz not null,
    due_at            timestamptz not null,
    paid_at           timestamptz,
    payment_reference text,
    credited_at       timestamptz,
    credit_reason     text
);

create index invoice_of_customer on invoice (customer_id, number desc);
create index invoice_by_status on invoice (status, number desc);

create table invoice_line (
    invoice_id  uuid    not null references invoice,
    position    int     not null,
    product_id  uuid    not null,
    sku         text    not null,
    name        text    not null,
    quantity    int     not null,
    unit_price  numeric not null,
    net         numeric not null,
    vat_percent numeric not null,
    vat         numeric not null,
    primary key (invoice_id, position)
);

-- The last number given. Whoever issues holds this row until the commit: no gaps, and the order of issue. A sequence
-- would lose the numbers of every transaction that is rolled back.
create table invoice_counter (
    only_row boolean primary key default true check (only_row),
    last     bigint  not null
);
insert into invoice_counter (last) values (0);

-- The orders that have left, but whose customer or products have not arrived here yet.
create table awaiting_invoice (
    order_id uuid        primary key,
    awaits   uuid[]      not null,
    noted_at timestamptz not null default clock_timestamp()
);
create index awaiting_invoice_awaits on awaiting_invoice using gin (awaits);

-- One e-mail per invoice, written in the transaction that issues it.
create table mail (
    invoice_id   uuid        primary key references invoice,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts     int         not null default 0,
    refusals     int         not null default 0,
    next_attempt timestamptz not null default now(),
    last_error   text,
    sent_at      timestamptz
);
create index mail_waiting on mail (next_attempt) where state = 'WAITING';
