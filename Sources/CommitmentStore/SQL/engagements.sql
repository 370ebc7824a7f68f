-- Where OCP already works, by country.
--
-- Columns: iso3, kind, partner, since, source
SELECT iso3, kind, partner, since, source
FROM engagement
ORDER BY iso3, since, kind, partner;
