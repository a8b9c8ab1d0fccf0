-- The answers to POST requests with an Idempotency-Key; without a status the request is still in progress.
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
