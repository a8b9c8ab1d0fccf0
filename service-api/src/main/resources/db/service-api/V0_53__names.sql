-- How people sort names, including numbers in them: by the alphabet of English and most languages, and by that of
-- Norwegian, with æ, ø and å after z. An index supports only the collation that it was created with.
create collation by_name    (provider = icu, locale = 'und-u-kn-true');
create collation by_name_nb (provider = icu, locale = 'nb-u-kn-true');

-- Removes the differences in writing that a search ignores: case, accents, the encoding of a character, and invisible
-- characters. A search compares the folded column with the folded search text.
create function folded(text text) returns text language sql immutable strict parallel safe return
    btrim(regexp_replace(
        regexp_replace(
            replace(normalize(casefold(normalize(text, nfkd) collate pg_unicode_fast), nfkd), 'ı', 'i'),
            '[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+', '', 'g'),
        '\s+' collate pg_unicode_fast, ' ', 'g'));
