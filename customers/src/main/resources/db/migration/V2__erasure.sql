-- Whether a customer has orders that are not finished.
call create_replica('order');
create index replica_order_of_customer on replica_order ((state ->> 'customerId'));

-- The other services' answers to erasures.
call create_replica('ordering_erasure');
call create_replica('warehouse_erasure');
call create_replica('shipping_erasure');
call create_replica('billing_erasure');

-- The requests for erasure and their progress. A row stays after the customer is erased.
create table erasure_request (
    customer_id      uuid        primary key,
    version          bigint      not null,
    -- the customer's when it became ERASING: tells which request ordering answers
    customer_version bigint      not null,
    stage            text        not null
                     check (stage in ('REQUESTED', 'REFUSED', 'FORGETTING', 'FORGOTTEN', 'COMPLETED')),
    requested_at     timestamptz not null,
    ended_at         timestamptz,
    -- the Keycloak user, until it is deleted; then only a hash of its id, to recognise a token that is still valid
    subject          text,
    subject_hash     uuid        unique
);

create index erasure_request_open on erasure_request (requested_at)
    where stage in ('REQUESTED', 'FORGETTING', 'FORGOTTEN');
