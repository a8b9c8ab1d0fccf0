-- How people sort names, and numbers in them: the alphabet of English and most languages, and that of Norwegian, which has
-- æ, ø and å after z. An index serves the one that it was made with.
create collation by_name    (provider = icu, locale = 'und-u-kn-true');
create collation by_name_nb (provider = icu, locale = 'nb-u-kn-true');

-- What is left of a text when it does not matter how it is written: neither capitals nor accents, nor how a character is
-- encoded, nor what cannot be seen. Every search compares what it looks for and what it looks into by this.
create function folded(text text) returns text language sql immutable strict parallel safe return
    btrim(regexp_replace(
        regexp_replace(
            replace(normalize(casefold(normalize(text, nfkd) collate pg_unicode_fast), nfkd), 'ı', 'i'),
            '[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+', '', 'g'),
        '\s+' collate pg_unicode_fast, ' ', 'g'));
