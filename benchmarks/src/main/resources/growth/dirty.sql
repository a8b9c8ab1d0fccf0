-- A product's stock may have been loaded in several portions.
insert into outbox_dirty (topic, key) select distinct topic, key from loaded
    on conflict (topic, key) do update set revision = outbox_dirty.revision + 1;

truncate loaded;
