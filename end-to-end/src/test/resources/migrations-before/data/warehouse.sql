insert into product (id, version, sku, name, description, category, category_key, price_amount, price_currency, status)
values ('018f0000-0000-7000-8000-000000000001', 1, 'S-1', 'Kaffe', 'Mørk', 'Mat', 'mat', 12.50, 'NOK', 'ACTIVE');
insert into stock values ('018f0000-0000-7000-8000-000000000001', 1, 10, 2, 2);
insert into stock_ledger
values ('018f0000-0000-7000-8000-000000000001', 1, 'RECEIPT', 10, 0, 'note', now()),
       ('018f0000-0000-7000-8000-000000000001', 2, 'ADOPTION', 0, 2, 'backup', now());
insert into reservation values ('018f0000-0000-7000-8000-000000000002', 1, gen_random_uuid(), 'REJECTED');
insert into reservation_line (reservation_id, position, product_id, quantity, shortage, available)
values ('018f0000-0000-7000-8000-000000000002', 1, '018f0000-0000-7000-8000-000000000001', 20, 'NOT_ENOUGH', 8);
