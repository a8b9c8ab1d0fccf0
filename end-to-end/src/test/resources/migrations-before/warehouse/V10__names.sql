alter table product
    drop column search_text,
    add column search_text  text generated always as
        (folded(sku || ' ' || name || ' ' || category || ' ' || description)) stored,
    -- which category that is, however it is written
    add column category_key text;
update product
   set category_key = lower(btrim(regexp_replace(normalize(category, nfkc), '\s+', ' ', 'g')) collate pg_unicode_fast);
alter table product alter column category_key set not null;

drop index product_by_name;
drop index product_by_category;
create index product_by_name        on product (name collate by_name,    id);
create index product_by_name_nb     on product (name collate by_name_nb, id);
create index product_by_category    on product (category_key, name collate by_name,    id);
create index product_by_category_nb on product (category_key, name collate by_name_nb, id);
