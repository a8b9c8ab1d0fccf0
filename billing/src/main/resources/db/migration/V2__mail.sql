-- One e-mail per invoice, written in the transaction that issues it.
create table mail (
    invoice_id   uuid        primary key references invoice,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts     int         not null default 0,
    refusals     int         not null default 0,
    next_attempt timestamptz not null default now(),
    last_error   text,
    -- why the last attempt failed
    obstacle     text,
    sent_at      timestamptz,
    -- counts how often it was to be sent: each time is another message
    sending      int         not null default 1
);
create index mail_waiting on mail (next_attempt) where state = 'WAITING';

-- Those that somebody has to look after.
create index mail_failed on mail (invoice_id) where state = 'FAILED';
