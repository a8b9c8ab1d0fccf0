alter table customer
    -- what a search looks into
    add column search_text text generated always as
        (folded(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) stored;

drop index customer_by_name;
create index customer_by_name    on customer (name collate by_name,    id);
create index customer_by_name_nb on customer (name collate by_name_nb, id);
