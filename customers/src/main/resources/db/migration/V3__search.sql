create index customer_by_text on customer using gin (search_text gin_trgm_ops);
