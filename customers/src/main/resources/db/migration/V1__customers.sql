-- Personal data is null only once the customer is erased.
create table customer (
    id                            uuid   primary key,
    version                       bigint not null,
    subject                       text   unique,
    status                        text   not null check (status in ('ACTIVE', 'BLOCKED', 'ERASING', 'ERASED')),
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
