create table product (
    id             uuid          primary key,
    version        bigint        not null,
    sku            text          not null constraint product_sku unique,
    name           text          not null,
    description    text          not null,
    category       text          not null,
    -- the same for every spelling of the category
    category_key   text          not null,
    price_amount   numeric(11,2) not null check (price_amount > 0),
    price_currency text          not null,
    status         text          not null check (status in ('ACTIVE', 'DISCONTINUED')),
    -- what a search compares with its text
    search_text    text          generated always as
        (folded(sku || ' ' || name || ' ' || category || ' ' || description)) stored
);

create index product_by_name        on product (name collate by_name,    id);
create index product_by_name_nb     on product (name collate by_name_nb, id);
create index product_by_category    on product (category_key, name collate by_name,    id);
create index product_by_category_nb on product (category_key, name collate by_name_nb, id);
