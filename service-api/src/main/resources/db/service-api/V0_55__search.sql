-- A trusted extension: a database's owner may create it.
create extension if not exists pg_trgm;

-- What a search_text must be LIKE to contain the text. Which plan is best depends on how often the text occurs: PostgreSQL
-- looks up a rare one, and reads in order until it has a page of a frequent one. Its cost keeps PostgreSQL from planning
-- once for every text: with the text known, it is called while planning, and costs nothing after that.
create function search_pattern(text text) returns text language plpgsql immutable strict parallel safe cost 1000000 as
$$
begin
    return '%' || regexp_replace(folded(text), '([\\%_])', '\\\1', 'g') || '%';
end;
$$;
