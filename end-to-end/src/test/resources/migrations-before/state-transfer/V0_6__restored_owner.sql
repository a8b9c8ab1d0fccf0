-- How far the relay has sent into each partition of the service's own topics, noted with what it clears. If a partition
-- goes on further, either the relay was interrupted in between, or this database is a restored one.
create table relayed (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- What the service's own topics tell and its outbox does not know: there is none unless the database was restored from a
-- backup. While there is, nothing is changed nor sent; adopting takes the rows away one by one.
create table ahead (
    topic   text   not null,
    key     uuid   not null,
    version bigint not null,
    -- null is a tombstone
    state   jsonb,
    -- whether it was tried in vain: others come first
    refused boolean not null default false,
    primary key (topic, key)
);
