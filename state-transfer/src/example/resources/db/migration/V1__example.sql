create table parcel (
    id          uuid    primary key,
    version     bigint  not null,
    customer_id uuid    not null,
    carrier     text,
    is_public   boolean not null
);

call create_replica('order');
call create_replica('customer');
alter table replica_customer
    add column subject text generated always as (state ->> 'subject') stored;
create index replica_customer_subject on replica_customer (subject) where not deleted;
call create_replica('shipment');
