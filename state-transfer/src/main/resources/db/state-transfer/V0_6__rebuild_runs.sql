-- The number of the latest run, a fencing token: an instance that has lost the lock without noticing finds another number,
-- and changes nothing any more.
alter table replica_rebuild add column run bigint not null default 0;
