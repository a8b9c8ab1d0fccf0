-- The progress of each partition of each replicated topic. Consuming resumes from these rows, not from the consumer
-- group's offsets: they commit together with what was applied.
create table replica_progress (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- When a replica was first complete (the service is not ready before, and is never held back again), and when it was
-- last at the end of its topic, to within seconds, so that its age is known after a restart.
create table replica_freshness (
    topic           text        primary key,
    bootstrapped_at timestamptz not null,
    at_end_at       timestamptz not null
);

-- Every replica is this table under another name; a service adds generated columns for what it queries.
create procedure create_replica(entity text) language plpgsql as
$$
begin
    execute format(
        'create table %I (
             key     uuid    primary key,
             version bigint  not null,
             state   jsonb,
             hash    uuid    generated always as (md5(state::text)::uuid) stored,
             deleted boolean generated always as (state is null) stored
         )', 'replica_' || entity);
end
$$;
