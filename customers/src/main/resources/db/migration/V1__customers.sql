-- Personal data is null only once the customer is erased.
create table customer (
    id                            uuid   primary key,
    version                       bigint not null,
    subject                       text   unique,
    status                        text   not null check (status in ('ACTIVE', 'BLOCKED', 'ERASING', 'ERASED')),
    -- the status to return to if the customer cannot be erased
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
    shipping_address_country      text,
    -- what a search compares with its text
    search_text                   text   generated always as
        (folded(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) stored
);

create index customer_by_name    on customer (name collate by_name,    id);
create index customer_by_name_nb on customer (name collate by_name_nb, id);
