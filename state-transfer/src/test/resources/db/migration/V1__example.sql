create table parcel (
    id          uuid    primary key,
    version     bigint  not null,
    customer_id uuid    not null,
    carrier     text,
    is_public   boolean not null
);

call create_replica('order');
call create_replica('customer');
call create_replica('shipment');
