-- What helps or hinders work in a country: parts of readiness and feasibility.
--
-- Columns: iso3, kind, value (0 to 1), since, known_by, source
SELECT iso3, kind, value, since, known_by, source
FROM condition
ORDER BY iso3, kind, COALESCE(since, known_by), id;
