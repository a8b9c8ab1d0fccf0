-- What the owner was asked to send again, and how far it has got: marked dirty piece by piece, in the order of the keys.
create table republishing (
    id           bigint      generated always as identity primary key,
    topic        text        not null,
    -- null is everything
    keys         uuid[],
    total        bigint      not null,
    marked       bigint      not null default 0,
    last_key     uuid        not null default '00000000-0000-0000-0000-000000000000',
    requested_at timestamptz not null default now(),
    finished_at  timestamptz
);

create index republishing_unfinished on republishing (id) where finished_at is null;
