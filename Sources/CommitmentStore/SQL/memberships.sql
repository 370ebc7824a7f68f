-- The history of every country's membership, in the order of its days.
--
-- Columns: iso3, since (as exact as it is known), status, source, note
SELECT iso3, since, status, source, note
FROM membership
ORDER BY iso3, since, status;
