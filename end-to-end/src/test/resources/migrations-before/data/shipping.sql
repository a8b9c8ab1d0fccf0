insert into shipment (id, version, customer_id, status, created_at, carrier, dispatched_at)
values (gen_random_uuid(), 1, gen_random_uuid(), 'PENDING', now(), null, null),
       (gen_random_uuid(), 2, gen_random_uuid(), 'DISPATCHED', now(), 'Posten', now());
