-- Where OCP already works, by country.
--
-- Columns: iso3, kind, partner, since
SELECT iso3, kind, partner, since
FROM engagement
ORDER BY iso3, since, kind, partner;
