-- Why an e-mail was not sent, and how often it was to be: each time is a message of its own.
alter table mail
    add column obstacle text,
    add column sending  int not null default 1;

-- Those that somebody has to look after.
create index mail_failed on mail (invoice_id) where state = 'FAILED';
