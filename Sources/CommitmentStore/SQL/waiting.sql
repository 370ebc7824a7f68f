-- What in the database waits for a person, kind by kind.
--
-- A row of a file that may be any of several commitments waits until a later
-- run states a commitment of its plan and title. A tag waits until somebody
-- accepts it, and the procurement tag until somebody judges how central it is. A code or
-- day on which files disagree waits until a person fills it in.
--
-- Columns: kind (ambiguous-row, contradiction, centrality, suggested-tag), iso3, subject (the
--   commitment, the plan, or the file and line), title, detail (candidates, what is said, or the tag)
WITH
run (id, profile, name) AS (
    SELECT id, profile, CASE profile WHEN 'ocmap-seeds' THEN 'seeds/' ELSE '' END || file FROM import_run
),
-- stated and finding are what provenance knows a row by.
value_of (subject, id, stated, finding, field, value) AS (
    SELECT 'assessment', id, commitment_id, report_id, 'completion', completion FROM assessment
    UNION ALL SELECT 'assessment', id, commitment_id, report_id, 'results', results FROM assessment
    UNION ALL
    SELECT 'assessment', id, commitment_id, report_id, 'starred', iif(starred, 'yes', 'no') FROM assessment
    UNION ALL SELECT 'report', id, id, NULL, 'published', published FROM report
    UNION ALL SELECT 'action_plan', id, id, NULL, 'submitted', submitted FROM action_plan
    UNION ALL SELECT 'action_plan', id, id, NULL, 'starts', starts FROM action_plan
    UNION ALL SELECT 'action_plan', id, id, NULL, 'ends', ends FROM action_plan
),
-- What several runs of a file said is one thing; the line is that of the newest.
said (subject, subject_id, field, heard, said, line, run_id) AS (
    SELECT subject, subject_id, field, said, CASE WHEN field <> 'starred' THEN said ELSE iif(said = '1', 'yes', 'no') END,
        line, max(run_id)
    FROM contradiction
    GROUP BY subject, subject_id, field, said
),
disputed (subject, subject_id, words) AS (
    SELECT x.subject, x.subject_id,
        x.field || ': ' || n.value || ' counts; ' || i.name || ', line ' || x.line || ', says ' || x.said
    FROM said AS x
    CROSS JOIN value_of AS n ON n.subject = x.subject AND n.id = x.subject_id AND n.field = x.field
    JOIN run AS i ON i.id = x.run_id
    -- A newer edition of the same file speaks in its place; one from before the value was replaced says the same.
    AND NOT EXISTS (
        SELECT 1 FROM provenance AS v JOIN import_run AS e ON e.id = v.run_id
        WHERE v.subject_id = n.stated
            AND CASE WHEN n.finding IS NULL THEN v.subject = n.subject ELSE v.report_id = n.finding END
            AND v.run_id > max(i.id, COALESCE((
                SELECT max(c.run_id) FROM change AS c
                WHERE c.subject_id = x.subject_id AND c.subject = x.subject AND c.field = x.field AND c.old = x.heard), 0))
            AND e.profile = i.profile)
    -- What the seeds or a person looked up is settled.
    WHERE x.said <> n.value AND (
        SELECT authority FROM import_run
        WHERE id = COALESCE((
            SELECT c.run_id FROM change AS c
            WHERE c.subject_id = x.subject_id AND c.subject = x.subject AND c.field = x.field
            ORDER BY c.id DESC LIMIT 1), (
            SELECT min(v.run_id) FROM provenance AS v
            WHERE v.subject_id = n.stated
                AND CASE WHEN n.finding IS NULL THEN v.subject = n.subject ELSE v.report_id = n.finding END))
        ) NOT IN (0, 4)
)
SELECT 'ambiguous-row' AS kind, p.iso3, i.name || ', line ' || w.line AS subject, w.title, w.candidates
FROM ambiguous_row AS w
JOIN run AS i ON i.id = w.run_id
JOIN action_plan AS p ON p.id = w.plan_id
WHERE NOT EXISTS (
    SELECT 1
    FROM commitment_key AS k
    JOIN provenance AS v ON v.subject = 'commitment' AND v.subject_id = k.commitment_id
    WHERE k.plan_id = w.plan_id AND k.title_key = w.title_key AND v.run_id > w.run_id)
UNION ALL
SELECT 'contradiction', p.iso3, COALESCE(c.official_id, c.reference), c.title, r.kind || ' report, ' || d.words
FROM disputed AS d
JOIN assessment AS a ON a.id = d.subject_id
JOIN report AS r ON r.id = a.report_id
JOIN commitment AS c ON c.id = a.commitment_id
JOIN action_plan AS p ON p.id = c.plan_id
WHERE d.subject = 'assessment'
UNION ALL
SELECT 'contradiction', p.iso3, 'plan ' || p.number, COALESCE(r.kind || ' report on it', 'its days'), d.words
FROM disputed AS d
LEFT JOIN report AS r ON d.subject = 'report' AND r.id = d.subject_id
JOIN action_plan AS p ON p.id = COALESCE(r.plan_id, d.subject_id)
WHERE d.subject <> 'assessment'
UNION ALL
SELECT
    CASE t.state WHEN 'suggested' THEN 'suggested-tag' ELSE 'centrality' END,
    p.iso3, COALESCE(c.official_id, c.reference), c.title, t.tag
FROM tag_use AS t
JOIN commitment AS c ON c.id = t.commitment_id
JOIN action_plan AS p ON p.id = c.plan_id
WHERE t.state = 'suggested'
    OR (t.state = 'accepted' AND t.tag = 'policy/public-procurement' AND t.centrality IS NULL)
ORDER BY 1, 2, 3, 5;
