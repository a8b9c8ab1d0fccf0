-- An acknowledgement that was adopted after restoring a backup is from a database that had forgotten the customer.
-- This one may know the customer again.
alter table erasure add column forget_again boolean not null default false;

create index on erasure (customer_id) where forget_again;
