call create_replica('product');
alter table replica_product
    add column name        text generated always as (state ->> 'name') stored,
    add column status      text generated always as (state ->> 'status') stored,
    add column category    text generated always as (folded(state ->> 'category')) stored,
    add column search_text text generated always as
        (folded((state ->> 'sku') || ' ' || (state ->> 'name') || ' ' || (state ->> 'category') || ' ' ||
                (state ->> 'description'))) stored;

create index replica_product_by_name    on replica_product (status, name collate by_name,    key) where not deleted;
create index replica_product_by_name_nb on replica_product (status, name collate by_name_nb, key) where not deleted;

call create_replica('stock');
