-- What all five databases must agree on: the customers, orders and products of these numbers. Ids are of version 7, like
-- the services' own: their beginning is a time, their end is random.
create or replace function pg_temp.at(n bigint) returns timestamptz stable language sql
return timestamptz '2025-01-01 00:00:00+00' + n * interval '10 seconds';

create or replace function pg_temp.id(kind text, n bigint) returns uuid immutable language sql
return (lpad(to_hex(1735689600000 + n * 10000), 12, '0')
        || '7' || left(md5(kind || n), 3) || '8' || right(md5(kind || n), 15))::uuid;

create or replace function pg_temp.iso(at timestamptz) returns text stable language sql
return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');

create or replace function pg_temp.money(amount numeric) returns jsonb immutable language sql
return jsonb_build_object('amount', round(amount, 2)::text, 'currency', 'EUR');

-- The lines of some orders, a piece each, for 12.50. The product 0 is in the first hundred thousand, the others are in one
-- of a thousand each.
create or replace function pg_temp.lines(first bigint, next bigint) returns table (n bigint, place int, product bigint)
    stable language sql as
$$
    select n, 0, 1 + abs(n) % 1000 from generate_series(first, next - 1) as n
     union all
    select n, 1, 0 from generate_series(greatest(first, 0), least(next, 100000) - 1) as n
$$;

-- The rows of the outbox that will be marked as dirty, once every service has all that belongs to them.
create temporary table if not exists loaded (topic text, key uuid);
