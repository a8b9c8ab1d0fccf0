insert into invoice (id, version, number, customer_id, status, buyer_name, currency, net, vat, gross, issued_at, due_at)
values ('018f0000-0000-7000-8000-000000000001', 1, 41, gen_random_uuid(), 'ISSUED', 'Åse', 'NOK', 80, 20, 100, now(),
        now());
insert into invoice_line (invoice_id, position, product_id, sku, name, quantity, unit_price, net, vat_percent)
values ('018f0000-0000-7000-8000-000000000001', 1, gen_random_uuid(), 'S-1', 'Kaffe', 2, 50, 80, 25);
update invoice_counter set last = 41;
insert into awaiting_invoice (order_id, awaits) values (gen_random_uuid(), array[gen_random_uuid()]);
insert into mail (invoice_id, state, attempts, obstacle, sending)
values ('018f0000-0000-7000-8000-000000000001', 'FAILED', 5, 'REFUSED', 2);
