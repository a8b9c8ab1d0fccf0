-- Why the broker will never take the row as it is. It waits apart, until the state is changed or sent again.
alter table outbox_dirty add column refusal text;
