-- What counts as the tags of the commitments of one country, as the view tag_use says; but the
-- view looks at every commitment there is, and this at those that nobody judged one by one.
SELECT t.commitment_id, t.tag, t.centrality, t.state
FROM action_plan AS p
CROSS JOIN commitment AS c ON c.plan_id = p.id
CROSS JOIN commitment_tag AS t ON t.commitment_id = c.id
WHERE p.iso3 = :country AND NOT EXISTS (
    SELECT 1 FROM tag_judgement AS j WHERE j.commitment_id = t.commitment_id AND j.tag = t.tag)
UNION ALL
SELECT commitment_id, tag, centrality, state
FROM tag_use
WHERE commitment_id IN (SELECT commitment_id FROM tag_judgement)
