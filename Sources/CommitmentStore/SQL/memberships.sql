-- The history of every country's membership, in the order of its days.
--
-- Columns: iso3, since (as exact as it is known), status
SELECT iso3, since, status
FROM membership
ORDER BY iso3, since, status;
