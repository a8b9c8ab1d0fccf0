-- The latest rebuild of each replica: its progress, or its result.
create table replica_rebuild (
    topic       text        primary key,
    phase       text        not null check (phase in ('FILLING', 'SWAPPING', 'DECIDING', 'DONE', 'FAILED')),
    started_at  timestamptz not null,
    ended_at    timestamptz,
    -- offsets: those read, and those of the topic
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    -- records that were skipped, and rows that differed from the replica before
    unreadable  bigint      not null default 0,
    differing   bigint      not null default 0,
    reason      text
);

-- Replaces the live table by the shadow, with the same names of table and indexes, because later migrations refer to
-- them. The old table stays as <live>_replaced.
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

-- A table's indexes by their definition; the number distinguishes those with the same one.
create function replica_indexes(tab text) returns table (name text, definition text, number bigint) language sql stable as
$$
    select relname::text,
           substring(pg_get_indexdef(indexrelid) from ' USING .*'),
           row_number() over (partition by substring(pg_get_indexdef(indexrelid) from ' USING .*') order by indexrelid)
      from pg_index join pg_class on pg_class.oid = indexrelid
     where indrelid = tab::regclass
$$;
