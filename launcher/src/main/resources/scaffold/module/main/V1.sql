call create_replica('{{replica}}');

-- The ids are of version 7: descending is newest first.
create table {{entity}} (
    id uuid primary key,
    version bigint not null,
    {{replica}}_id uuid not null,
    note text not null
);
