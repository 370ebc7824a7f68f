-- Signs of interest outside the plans: signals, and pledges made at summits.
--
-- Columns: iso3, kind (pledge for a pledge), since, known_by, title, source
SELECT iso3, kind, since, known_by, title, source
FROM signal
UNION ALL
SELECT iso3, 'pledge', date, known_by, event || ': ' || subject, source
FROM pledge
ORDER BY 1, 3, 2, 5;
