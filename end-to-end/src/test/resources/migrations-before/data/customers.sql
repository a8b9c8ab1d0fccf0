insert into customer (id, version, subject, status, name, email)
values (gen_random_uuid(), 3, 'subject', 'ACTIVE', 'Åse Ødegård', 'ase@example.com'),
       (gen_random_uuid(), 4, null, 'ERASED', null, null);
insert into erasure_request (customer_id, version, customer_version, stage, requested_at, subject)
values (gen_random_uuid(), 1, 4, 'FORGETTING', now(), 'subject');
