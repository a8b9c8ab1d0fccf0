create index replica_product_by_text on replica_product using gin (search_text gin_trgm_ops);
