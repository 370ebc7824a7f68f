-- Countries that OCP and OGP together have made a priority.
--
-- Columns: iso3, decided, by_role, ended, ended_by_role, source
SELECT iso3, decided, by_role, ended, ended_by_role, source
FROM joint_priority
ORDER BY iso3, decided, by_role;
