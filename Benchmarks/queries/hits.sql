-- The twenty best matches of a search, in their order.
hit (id, place) AS MATERIALIZED (
    SELECT rowid, row_number() OVER ()
    FROM (
        SELECT rowid FROM commitment_text WHERE commitment_text MATCH :words ORDER BY rank, rowid LIMIT 20)
),
