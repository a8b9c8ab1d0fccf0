-- Records that could not be applied, or for which a decision failed.
create table dead_letter (
    id           uuid        primary key default gen_random_uuid(),
    topic        text        not null,
    partition    int         not null,
    "offset"     bigint      not null,
    key          bytea,
    value        bytea,
    headers      jsonb       not null,
    reason       text        not null,
    failed_at    timestamptz not null default now(),
    -- when a newer record of the same key was applied
    overtaken_at timestamptz,
    unique (topic, partition, "offset")
);

create index dead_letter_open on dead_letter (topic, partition, key) where overtaken_at is null;

-- A page of dead letters begins at one of them. The id is part of the order: several can fail at the same moment.
create index dead_letter_newest on dead_letter (failed_at, id);
create index dead_letter_newest_of_topic on dead_letter (topic, failed_at, id);
