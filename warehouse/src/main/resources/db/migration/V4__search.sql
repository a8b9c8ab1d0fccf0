create index product_by_text on product using gin (search_text gin_trgm_ops);
