package import CommitmentModel
import SQLite

extension Store {
    /// OGP's calendar, with the rules of all years, and how far the plans reach that are known.
    package func calendar() throws -> OGPCalendar {
        // The new plan of one country says nothing of those of others: a year in which a file has plans of ten
        // does, of the years before it.
        let newest = try connection.rows(
            """
            SELECT COALESCE(
                (SELECT max(year) FROM (
                    SELECT substr(COALESCE(p.submitted, p.starts), 1, 4) AS year
                    FROM provenance AS v JOIN action_plan AS p ON p.id = v.subject_id
                    WHERE v.subject = 'action_plan' AND p.level = 'national'
                    GROUP BY v.run_id, year
                    HAVING count(DISTINCT p.iso3) >= 10)),
                (SELECT max(COALESCE(submitted, starts)) FROM action_plan WHERE level = 'national'))
            """
        ) { try $0.date(at: 0) }[0]
        return OGPCalendar(
            try connection.rows(
                """
                SELECT from_year, due_month, due_day, opens_months, contrary_after_months,
                    moved_after_months, midterm_months, source
                FROM calendar_rule ORDER BY from_year
                """
            ) { row in
                CalendarRule(
                    fromYear: row.integer(at: 0), month: row.integer(at: 1), day: row.integer(at: 2),
                    opensMonths: row.integerOrNil(at: 3), contraryAfterMonths: row.integerOrNil(at: 4),
                    movedAfterMonths: row.integerOrNil(at: 5), midtermMonths: row.integerOrNil(at: 6),
                    source: row.text(at: 7))
            },
            knownUntil: newest.map { Day(year: $0.year, month: $0.month ?? 1, day: $0.day ?? 1) })
    }
}
