-- Every country, by its ISO code.
--
-- Columns: iso3, iso2, name, region, population, languages ("es;gn")
SELECT iso3, iso2, name, region, population, languages
FROM country
ORDER BY iso3;
