-- The list that `ocmap commitments` writes into a file, without its stamp: every commitment
-- of plans that had started, with its outcome by rule abc-1 (docs/rules/abc-1.md, sections 2
-- and 3), what the outcome rests on, its tags and its newest source that says nothing else.
--
-- :plans, :commitments  which are wanted; :search, :passage, :order  what a search adds
WITH :search
wanted AS (
    SELECT
        plan_id, iso3, level, number, year, starts,
        max(starts, CASE length(ends)
            WHEN 4 THEN ends || '-06-30'
            WHEN 7 THEN date(ends || '-01', '+1 month', '-1 day')
            ELSE COALESCE(ends, date(starts, '+2 years', '-1 day')) END) AS ends
    FROM (
        SELECT
            p.id AS plan_id, p.iso3, p.level, p.number, p.ends, substr(COALESCE(p.submitted, p.starts), 1, 4) AS year,
            CASE length(p.starts)
                WHEN 10 THEN p.starts
                WHEN 7 THEN date(p.starts || '-01', '+1 month', '-1 day')
                ELSE substr(COALESCE(p.starts, p.submitted), 1, 4) || '-07-01' END AS starts
        FROM action_plan AS p
        WHERE :plans)
    WHERE starts <= date()
),
review (report_id, plan_id, weight, rank, words) AS (
    SELECT
        id, plan_id, weight, weight || published || printf('%09d%-18s%09d', number, kind, id),
        'IRM ' || CASE kind
            WHEN 'mid-term' THEN 'mid-term report' WHEN 'end-of-term' THEN 'end-of-term report'
            WHEN 'action-plan-review' THEN 'action plan review' WHEN 'transitional' THEN 'transitional results report'
            ELSE kind || ' report' END || COALESCE(' of ' || stated, ', publication date unknown')
    FROM (
        SELECT
            id, plan_id, kind, number, stated,
            CASE WHEN kind IN ('design', 'action-plan-review') THEN 1 WHEN kind IN ('progress', 'mid-term') THEN 2 ELSE 3 END
                AS weight,
            CASE length(published)
                WHEN 4 THEN published || '-12-31'
                WHEN 7 THEN date(published || '-01', '+1 month', '-1 day')
                ELSE published END AS published
        FROM (SELECT id, plan_id, kind, number, published AS stated, COALESCE(published, known_by) AS published FROM report)
        WHERE kind <> 'self-assessment' AND plan_id IN (SELECT plan_id FROM wanted))
    WHERE published <= date()
),
found AS (
    SELECT
        c.id, max(v.rank) AS leading, max(v.rank || a.ambition) AS ambition,
        max(CASE WHEN v.weight > 1 THEN v.rank || a.completion END) AS completion,
        max(CASE WHEN v.weight > 1 THEN v.rank || a.results END) AS results,
        max(CASE WHEN v.weight > 1 THEN v.rank || a.starred END) AS star
    FROM wanted AS p
    CROSS JOIN commitment AS c ON c.plan_id = p.plan_id
    LEFT JOIN assessment AS a ON a.commitment_id = c.id
    LEFT JOIN review AS v ON v.report_id = a.report_id
    WHERE :commitments
    GROUP BY c.id
),
judged AS MATERIALIZED (
    SELECT
        f.id, p.iso3, p.level, p.starts, p.number AS plan, 'plan ' || p.number || COALESCE(' (' || p.year || ')', '') AS plan_name,
        substr(f.completion, 48) AS completion, substr(f.results, 48) AS results, substr(f.ambition, 48) AS ambition,
        f.leading, f.completion AS c, f.results AS r, f.star AS s,
        CASE
            WHEN ends >= date() AND p.plan_id NOT IN (SELECT plan_id FROM review WHERE weight = 3) THEN CASE
                WHEN substr(f.completion, 48) IN ('substantial', 'complete') THEN 'on_track'
                WHEN f.completion IS NOT NULL THEN 'behind'
                ELSE 'running' END
            WHEN substr(f.results, 48) IN ('major', 'outstanding') THEN 'strong'
            WHEN substr(f.completion, 48) IN ('substantial', 'complete')
                THEN iif(substr(f.results, 48) IN ('worsened', 'did not change'), 'hollow', 'implemented')
            WHEN f.completion IS NOT NULL THEN 'problem'
            WHEN substr(f.star, 48) = '1' THEN 'implemented'
            WHEN f.results IS NOT NULL THEN 'needs_coding'
            ELSE 'unassessed' END AS outcome
    FROM found AS f
    JOIN commitment AS c ON c.id = f.id
    JOIN wanted AS p ON p.plan_id = c.plan_id
),
-- What the view tag_use says, for few commitments at once: the newest word of each coder
-- decides, whatever files say.
verdict AS (
    SELECT commitment_id, tag, sum(decision = 'accept') = count(*) AS is_accepted
    FROM (
        SELECT
            commitment_id, tag, decision,
            row_number() OVER (PARTITION BY commitment_id, tag, coder ORDER BY judged DESC, id DESC) AS age
        FROM tag_judgement)
    WHERE age = 1
    GROUP BY commitment_id, tag
),
tags (id, tags) AS (
    SELECT id, group_concat(tag, '; ')
    FROM (
        SELECT f.id, t.tag
        FROM found AS f
        CROSS JOIN commitment_tag AS t ON t.commitment_id = f.id
        LEFT JOIN verdict AS v ON v.commitment_id = t.commitment_id AND v.tag = t.tag
        WHERE COALESCE(v.is_accepted, t.state = 'accepted')
        UNION
        SELECT f.id, v.tag FROM verdict AS v JOIN found AS f ON f.id = v.commitment_id WHERE v.is_accepted)
    GROUP BY id
),
newest (id, line, file, run) AS (
    SELECT v.subject_id, v.line, iif(i.profile = 'ocmap-seeds', 'seeds/', '') || i.file, max(v.run_id)
    FROM found AS f
    CROSS JOIN provenance AS v ON v.subject_id = f.id AND v.subject = 'commitment'
    JOIN import_run AS i ON i.id = v.run_id
    WHERE NOT EXISTS (
        SELECT 1 FROM contradiction AS x
        WHERE x.subject_id = v.subject_id AND x.subject = 'commitment' AND x.run_id = v.run_id)
    GROUP BY v.subject_id
)
SELECT
    COALESCE(c.official_id, c.reference) AS id, j.iso3, j.plan, j.plan_name, c.number, c.title, c.plain_title,
    c.institution, t.tags, j.outcome,
    CASE j.outcome
        WHEN 'on_track' THEN 'on track' WHEN 'behind' THEN 'behind schedule' WHEN 'running' THEN 'under way'
        WHEN 'strong' THEN 'delivered, strong results' WHEN 'hollow' THEN 'delivered, no change seen yet'
        WHEN 'implemented' THEN 'delivered' WHEN 'problem' THEN 'not delivered so far'
        WHEN 'needs_coding' THEN 'result known, completion missing' ELSE 'not reviewed' END AS outcome_words,
    j.completion, j.results, j.ambition, v.words AS report, n.file AS source_file, n.line AS source_line :passage
FROM judged AS j
JOIN commitment AS c ON c.id = j.id
LEFT JOIN tags AS t ON t.id = j.id
LEFT JOIN newest AS n ON n.id = j.id
LEFT JOIN review AS v ON v.report_id = CAST(substr(CASE
    WHEN j.outcome IN ('strong', 'needs_coding') THEN r
    WHEN j.outcome IN ('running', 'unassessed') THEN leading
    ELSE COALESCE(c, s) END, 39, 9) AS INTEGER)
ORDER BY :order;
