-- Every action plan that is known, by country and number.
--
-- :country  ISO 3166-1 alpha-3, or NULL for all
--
-- Columns: iso3, id, number, level, submitted, starts, ends, coverage
SELECT iso3, id, number, level, submitted, starts, ends, coverage
FROM action_plan
WHERE :country IS NULL OR iso3 = :country
ORDER BY iso3, level, number, id;
