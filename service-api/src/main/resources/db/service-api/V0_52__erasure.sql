-- This service's progress in erasing each customer, which it publishes on its topic <service>.erasure.v1.
create table erasure (
    customer_id      uuid        primary key,
    version          bigint      not null,
    service          text        not null,
    status           text        not null check (status in ('AGREED', 'REFUSED', 'ERASED')),
    customer_version bigint,
    acknowledged_at  timestamptz not null,
    erased           text,
    kept             text
);
