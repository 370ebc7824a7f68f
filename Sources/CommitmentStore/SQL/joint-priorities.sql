-- Countries that OCP and OGP together have made a priority.
--
-- Columns: iso3, decided, by_role
SELECT iso3, decided, by_role
FROM joint_priority
ORDER BY iso3, decided, by_role;
