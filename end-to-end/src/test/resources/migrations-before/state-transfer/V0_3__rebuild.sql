-- The latest rebuild of each replica: how far it is, or how it ended.
create table replica_rebuild (
    topic       text        primary key,
    phase       text        not null check (phase in ('FILLING', 'SWAPPING', 'DECIDING', 'DONE', 'FAILED')),
    started_at  timestamptz not null,
    ended_at    timestamptz,
    -- offsets, of those that the topic holds
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    -- records that were passed over, and rows that were found to be different
    unreadable  bigint      not null default 0,
    differing   bigint      not null default 0,
    reason      text
);

-- Puts the shadow in the place of the live table, under the same names: columns, constraints and indexes are what
-- migrations have made of the live one. The old table stays behind as <live>_replaced.
create procedure swap_replica(live text, shadow text) language plpgsql as
$$
declare
    index record;
begin
    -- Before anything else, so that waiting for a reader happens at one point only.
    execute format('lock table %I, %I in access exclusive mode', live, shadow);
    execute format('alter table %I rename to %I', live, live || '_replaced');
    execute format('alter table %I rename to %I', shadow, live);
    for index in
        select old.name as name, new.name as shadow_name
          from replica_indexes(live || '_replaced') as old
          join replica_indexes(live) as new using (definition, number)
    loop
        execute format('alter index %I rename to %I', index.name, index.name || '_replaced');
        execute format('alter index %I rename to %I', index.shadow_name, index.name);
    end loop;
end
$$;

-- A table's indexes by what they index; the number tells twins apart.
create function replica_indexes(tab text) returns table (name text, definition text, number bigint) language sql stable as
$$
    select relname::text,
           substring(pg_get_indexdef(indexrelid) from ' USING .*'),
           row_number() over (partition by substring(pg_get_indexdef(indexrelid) from ' USING .*') order by indexrelid)
      from pg_index join pg_class on pg_class.oid = indexrelid
     where indrelid = tab::regclass
$$;
