-- Every action plan that is known, by country and number.
--
-- Columns: iso3, id, number, level, submitted, starts, ends, coverage
SELECT iso3, id, number, level, submitted, starts, ends, coverage
FROM action_plan
ORDER BY iso3, level, number, id;
