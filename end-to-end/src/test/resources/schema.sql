-- Everything in the schema public, by kind and name, without the order of columns.
select 'table' as kind, relname::text as name,
       concat_ws(' ', relkind, relpersistence, array_to_string(reloptions, ', '),
                 case relkind when 'v' then pg_get_viewdef(oid) end) as definition
  from pg_class
 where relnamespace = 'public'::regnamespace and relkind not in ('i', 'c')
union all
select 'column', attrelid::regclass || '.' || attname,
       concat_ws(' ', format_type(atttypid, atttypmod), concat('not null: ', attnotnull),
                 concat('identity: ', attidentity), concat('generated: ', attgenerated), pg_get_expr(adbin, adrelid),
                 case when attcollation <> 0 then attcollation::regcollation end, concat('storage: ', attstorage),
                 concat('compression: ', attcompression), array_to_string(attoptions, ', '))
  from pg_attribute
  join pg_class on pg_class.oid = attrelid
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
 where relnamespace = 'public'::regnamespace and relkind not in ('i', 'S') and attnum > 0 and not attisdropped
union all
select 'constraint', conrelid::regclass || '.' || conname,
       concat_ws(' ', pg_get_constraintdef(oid), concat('validated: ', convalidated))
  from pg_constraint
 where connamespace = 'public'::regnamespace
union all
select 'index', indexrelid::regclass::text,
       concat_ws(' ', pg_get_indexdef(indexrelid), concat('valid: ', indisvalid), concat('primary: ', indisprimary))
  from pg_index
  join pg_class on pg_class.oid = indexrelid
 where relnamespace = 'public'::regnamespace
union all
select 'trigger', tgrelid::regclass || '.' || tgname,
       concat_ws(' ', pg_get_triggerdef(oid), concat('enabled: ', tgenabled))
  from pg_trigger
 where not tgisinternal
union all
select 'routine', oid::regprocedure::text, pg_get_functiondef(oid)
  from pg_proc
 where pronamespace = 'public'::regnamespace
union all
select 'collation', collname, concat_ws(' ', collprovider, colllocale, concat('deterministic: ', collisdeterministic))
  from pg_collation
 where collnamespace = 'public'::regnamespace
union all
select 'sequence', seqrelid::regclass::text,
       concat_ws(' ', seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle, refobjid::regclass)
  from pg_sequence
  left join pg_depend on objid = seqrelid and deptype in ('a', 'i') and classid = 'pg_class'::regclass
order by 1, 2
