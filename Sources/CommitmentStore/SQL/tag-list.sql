-- Tags on commitments, as they count, with what files and rules say of them.
--
-- :commitment  a commitment's row, or NULL for all
-- :country     ISO 3166-1 alpha-3, or NULL for all
-- :tag         a tag, or NULL for all
-- :state       accepted, suggested or rejected, or NULL for all
-- :disputed    1 for those on which coders disagree, or NULL for all
--
-- Columns: commitment_id, reference, iso3, plan, number, title, tag, state,
--   centrality, is_disputed, who, reason, score, words
SELECT
    c.id, COALESCE(c.official_id, c.reference), p.iso3, p.number, c.number, c.title, t.tag, t.state,
    t.centrality, t.is_disputed, t.who, t.reason, t.score, t.words
FROM tag_use AS t
JOIN commitment AS c ON c.id = t.commitment_id
JOIN action_plan AS p ON p.id = c.plan_id
WHERE (:commitment IS NULL OR c.id = :commitment)
    AND (:country IS NULL OR p.iso3 = :country)
    AND (:tag IS NULL OR t.tag = :tag)
    AND (:state IS NULL OR t.state = :state)
    AND (:disputed IS NULL OR t.is_disputed = :disputed)
ORDER BY p.iso3, p.level DESC, CAST(p.number AS INTEGER), p.number, CAST(c.number AS REAL), c.title, c.id, t.tag;
