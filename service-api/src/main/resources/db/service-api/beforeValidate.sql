-- For databases from before the migrations were squashed. If a history has all the replaced migrations, it gets the rows
-- of the replacing ones, which lead to the same schema and therefore do not run. If it lacks some, nothing is changed and
-- the service does not start. For all other databases this does nothing. Decision 0021 explains why.
do
$$
declare
    own     text;
    missing text;
begin
    if to_regclass('flyway_schema_history') is null then
        return;
    end if;
    -- If several instances start, one replaces the rows; the others wait, and find nothing to replace.
    lock table flyway_schema_history in share row exclusive mode;
    if not exists (select from flyway_schema_history where version = '0.1' and description = 'state transfer') then
        return;
    end if;

    -- Without a service: of every service.
    create temporary table replaced (service text, version text, description text, checksum int) on commit drop;
    insert into replaced values
        (null,        '0.1',  'state transfer',        1359267839),
        (null,        '0.2',  'republishing',           790654653),
        (null,        '0.3',  'rebuild',               -686220051),
        (null,        '0.4',  'erasure',                -25466125),
        (null,        '0.6',  'restored owner',        -351603057),
        (null,        '0.7',  'dirty rows',             669096538),
        (null,        '0.10', 'names',                 -160267716),
        (null,        '0.11', 'dead letters by page', -2102512900),
        (null,        '0.12', 'unsendable rows',      -1443994494),
        ('customers', '1',    'customers',             -868515145),
        ('customers', '10',   'names',                  -15428919),
        ('ordering',  '1',    'ordering',              -762629684),
        ('ordering',  '20',   'catalogue',            -1639572034),
        ('warehouse', '1',    'warehouse',              646968241),
        ('warehouse', '2',    'adoption',               362072833),
        ('warehouse', '10',   'names',                 -988023059),
        ('shipping',  '1',    'shipping',             -1440783997),
        ('billing',   '1',    'billing',              -1794833627),
        ('billing',   '30',   'vat per rate',         -1974461543),
        ('billing',   '40',   'mail seen',             -173891847);

    create temporary table replacing (service text, location text, version text, description text, checksum int)
        on commit drop;
    insert into replacing values
        (null,        'db/state-transfer', '0.1',  'outbox',          -700198106),
        (null,        'db/state-transfer', '0.2',  'replicas',         752200702),
        (null,        'db/state-transfer', '0.3',  'dead letters',   -1525782124),
        (null,        'db/state-transfer', '0.4',  'rebuild',          239959045),
        (null,        'db/state-transfer', '0.5',  'restored owner',  1674182515),
        (null,        'db/service-api',    '0.51', 'idempotency',     -633134487),
        (null,        'db/service-api',    '0.52', 'erasure',         -329890294),
        (null,        'db/service-api',    '0.53', 'names',            885343881),
        ('customers', 'db/migration',      '1',    'customers',       1184492605),
        ('customers', 'db/migration',      '2',    'erasure',        -1055392912),
        ('ordering',  'db/migration',      '1',    'orders',          1139327466),
        ('ordering',  'db/migration',      '2',    'catalogue',      -1846925351),
        ('warehouse', 'db/migration',      '1',    'products',        -722077746),
        ('warehouse', 'db/migration',      '2',    'stock',           1458305538),
        ('warehouse', 'db/migration',      '3',    'reservations',   -1933325909),
        ('shipping',  'db/migration',      '1',    'shipments',       -462729507),
        ('billing',   'db/migration',      '1',    'invoices',         777540913),
        ('billing',   'db/migration',      '2',    'mail',           -1817758497);

    select description into own from flyway_schema_history
     where version = '1' and description in (select service from replaced);

    select string_agg(format('%s (%s)', version, description), ', ' order by string_to_array(version, '.')::int[])
      into missing
      from replaced
     where (service is null or service = own)
       and not exists (select from flyway_schema_history as applied
                        where applied.version = replaced.version and applied.checksum = replaced.checksum
                          and applied.success);
    if own is null or missing is not null then
        raise exception 'This database lacks migrations that this version no longer has: %. '
            'Start commit a37332f of Orderly once, which adds them, then this version. Nothing has been changed.',
            concat_ws(', ', missing, case when own is null then '1 (the service''s first)' end);
    end if;

    -- The only difference in the schema: when this constraint was named, the outbox had a column dirty_since.
    if exists (select from pg_constraint where conname = 'outbox_dirty_since_not_null1') then
        alter table outbox_dirty rename constraint outbox_dirty_since_not_null1 to outbox_dirty_since_not_null;
    end if;

    delete from flyway_schema_history as applied using replaced
     where (service is null or service = own)
       and applied.version = replaced.version and applied.checksum = replaced.checksum;

    insert into flyway_schema_history
        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
    select coalesce((select max(installed_rank) from flyway_schema_history), 0)
               + row_number() over (order by string_to_array(version, '.')::int[]),
           version, description, 'SQL',
           format('%s/V%s__%s.sql', location, replace(version, '.', '_'), replace(description, ' ', '_')),
           checksum, current_user, 0, true
      from replacing
     where service is null or service = own;
end
$$;
