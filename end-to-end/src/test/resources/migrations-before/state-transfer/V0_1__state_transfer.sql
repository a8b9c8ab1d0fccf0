-- What the service publishes: one row per entity, holding what its compacted topic holds or will hold.
create table outbox (
    topic       text        not null,
    key         uuid        not null,
    version     bigint      not null,
    -- null is a tombstone
    state       jsonb,
    -- of the jsonb's text, here as in every replica, so that both sides compute it alike
    hash        uuid        generated always as (md5(state::text)::uuid) stored,
    traceparent text,
    changed_at  timestamptz not null default now(),
    -- counts every write, so that the relay clears dirty only for what it has really sent
    revision    bigint      not null default 1,
    dirty       boolean     not null default true,
    dirty_since timestamptz not null default now(),
    primary key (topic, key)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

create index outbox_dirty on outbox (dirty_since) where dirty;

-- How far each partition of each replicated topic has been applied. These rows, not the consumer group's offsets, say
-- where reading goes on.
create table replica_progress (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- When a replica had been filled for the first time (the service is not ready before, and never gated again), and when it
-- was last seen at the end of its topic, within seconds: so that its age is known after a restart, too.
create table replica_freshness (
    topic           text        primary key,
    bootstrapped_at timestamptz not null,
    at_end_at       timestamptz not null
);

-- Records that could not be applied, or on which a decision failed.
create table dead_letter (
    id          uuid        primary key default gen_random_uuid(),
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    key         bytea,
    value       bytea,
    headers     jsonb       not null,
    reason      text        not null,
    failed_at   timestamptz not null default now(),
    -- when a newer record of the same key was applied
    overtaken_at timestamptz,
    unique (topic, partition, "offset")
);

create index dead_letter_open on dead_letter (topic, partition, key) where overtaken_at is null;
create index dead_letter_age on dead_letter (failed_at);

-- The answers that POST requests with an Idempotency-Key were given.
create table idempotency (
    subject      text        not null,
    method       text        not null,
    path         text        not null,
    key          text        not null,
    request_hash uuid        not null,
    status       int,
    headers      jsonb,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (subject, method, path, key)
);

create index idempotency_age on idempotency (created_at);

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
