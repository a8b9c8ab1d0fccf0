insert into outbox (topic, key, version, state, traceparent)
values ('sent', gen_random_uuid(), 7, '{"name": "Åse"}', '00-1-2-01'), ('deleted', gen_random_uuid(), 8, null, null);
insert into outbox_dirty (topic, key, revision, refusal)
values ('sent', gen_random_uuid(), 3, 'too large'), ('deleted', gen_random_uuid(), 1, null);
insert into republishing (topic, keys, total, marked) values ('sent', array[gen_random_uuid()], 9, 4);
insert into replica_progress values ('other', 11, 12345678901);
insert into replica_freshness values ('other', now(), now());
insert into replica_rebuild (topic, phase, started_at, done) values ('other', 'DONE', now(), 5);
insert into dead_letter (topic, partition, "offset", key, headers, reason)
values ('other', 1, 2, 'key', '{"h": "v"}', 'why');
insert into relayed values ('sent', 3, 99);
insert into ahead (topic, key, version, state) values ('sent', gen_random_uuid(), 10, '{"name": "newer"}');
insert into idempotency (subject, method, path, key, request_hash, status, body)
values ('customer', 'POST', '/orders', 'k', gen_random_uuid(), 201, '{}');
insert into erasure (customer_id, version, service, status, acknowledged_at, erased)
values (gen_random_uuid(), 2, 'billing', 'ERASED', now(), 'everything');

-- Every replica of the service, whichever it has.
do
$$
declare
    replica text;
begin
    for replica in
        select table_name from information_schema.columns where table_name like 'replica\_%' and column_name = 'state'
    loop
        execute format(
            'insert into %I (key, version, state)
             values (gen_random_uuid(), 1, ''{"name": "Ærlig", "status": "ACTIVE", "customerId": "c"}''),
                    (gen_random_uuid(), 2, null)', replica);
    end loop;
end
$$;
