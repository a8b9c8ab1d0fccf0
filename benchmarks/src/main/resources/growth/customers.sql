with written as (
    insert into customer (id, version, status, name, email, phone,
        billing_address_line1,  billing_address_postal_code,  billing_address_city,  billing_address_country,
        shipping_address_line1, shipping_address_postal_code, shipping_address_city, shipping_address_country)
    select pg_temp.id('customer', n), 0, 'ACTIVE', first || ' ' || last || ' ' || n,
           lower(first || '.' || last || '.' || n || '@example.org'), '+47 ' || 10000000 + n,
           'Storgata ' || n % 200, '0155', 'Oslo', 'NO', 'Storgata ' || n % 200, '0155', 'Oslo', 'NO'
      from generate_series(:first, :next - 1) as n
     cross join lateral (
           select (array['Anne', 'Bjorn', 'Clara', 'Dag', 'Eva', 'Finn', 'Grete', 'Hans', 'Ida', 'Jon'])[1 + n % 10] as first,
                  (array['Lund', 'Moe', 'Nilsen', 'Olsen', 'Pettersen', 'Ruud', 'Solberg'])[1 + n % 7] as last) as person
    returning *),
published as (
    insert into outbox (topic, key, version, state)
    select 'customers.customer.v1', id, version, jsonb_build_object(
               'id', id, 'version', version, 'status', status, 'name', name, 'email', email, 'phone', phone,
               'billingAddress', address, 'shippingAddress', address)
      from written
     cross join lateral jsonb_build_object('line1', billing_address_line1, 'postalCode', billing_address_postal_code,
               'city', billing_address_city, 'country', billing_address_country) as address
    returning topic, key)
insert into loaded select * from published;
