insert into orders (id, version, customer_id, status, created_at, cancel_declined)
values ('018f0000-0000-7000-8000-000000000001', 1, gen_random_uuid(), 'DRAFT', now(), false);
insert into order_line (order_id, position, product_id, quantity)
values ('018f0000-0000-7000-8000-000000000001', 1, gen_random_uuid(), 2);
insert into order_history (order_id, status, at) values ('018f0000-0000-7000-8000-000000000001', 'DRAFT', now());
