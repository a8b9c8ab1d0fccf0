-- Personal data is null only once the customer is erased.
create table customer (
    id                            uuid   primary key,
    version                       bigint not null,
    subject                       text   unique,
    status                        text   not null check (status in ('ACTIVE', 'BLOCKED', 'ERASING', 'ERASED')),
    -- what it becomes again if it cannot be erased
    otherwise                     text   check (otherwise in ('ACTIVE', 'BLOCKED')),
    name                          text,
    email                         text,
    phone                         text,
    billing_address_line1         text,
    billing_address_line2         text,
    billing_address_postal_code   text,
    billing_address_city          text,
    billing_address_country       text,
    shipping_address_line1        text,
    shipping_address_line2        text,
    shipping_address_postal_code  text,
    shipping_address_city         text,
    shipping_address_country      text
);

create index customer_by_name on customer (name, id);

call create_replica('order');
create index replica_order_of_customer on replica_order ((state ->> 'customerId'));

-- What the other services acknowledge of erasures.
call create_replica('ordering_erasure');
call create_replica('warehouse_erasure');
call create_replica('shipping_erasure');
call create_replica('billing_erasure');

-- What is left of those who were erased, and how far it is with the others who asked to be.
create table erasure_request (
    customer_id      uuid        primary key,
    version          bigint      not null,
    -- the customer's when it became ERASING: which request ordering's answer belongs to
    customer_version bigint      not null,
    stage            text        not null
                     check (stage in ('REQUESTED', 'REFUSED', 'FORGETTING', 'FORGOTTEN', 'COMPLETED')),
    requested_at     timestamptz not null,
    ended_at         timestamptz,
    -- the Keycloak user, until it is deleted; of its id only a hash stays, so that a token that outlives it is known
    subject          text,
    subject_hash     uuid        unique
);

create index erasure_request_open on erasure_request (requested_at)
    where stage in ('REQUESTED', 'FORGETTING', 'FORGOTTEN');
