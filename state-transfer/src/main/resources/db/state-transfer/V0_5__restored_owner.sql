-- The offset up to which the relay has sent to each partition of the service's own topics, committed together with what
-- it clears. If a partition has more, either the relay was interrupted before the commit, or this database was restored.
create table relayed (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- States on the service's own topics that are newer than in its outbox: there are none unless the database was restored
-- from a backup. While there are, nothing is changed or sent; adopting a state deletes its row.
create table ahead (
    topic   text   not null,
    key     uuid   not null,
    version bigint not null,
    -- null is a tombstone
    state   jsonb,
    -- whether adopting it failed once: others come first
    refused boolean not null default false,
    primary key (topic, key)
);
