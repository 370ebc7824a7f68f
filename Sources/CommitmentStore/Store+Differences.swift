package import CommitmentModel
import SQLite

extension Store {
    /// In what the database after run `until` differs from that after run `after`.
    ///
    /// - Returns: By country, plan and commitment; in a plan first what belongs
    ///   to no commitment.
    package func differences(after: Int, until: Int) throws -> [Difference] {
        try connection.snapshot {
            // Later runs may have changed what these brought; differences.sql compares no other subjects.
            let later = FirstValues(
                try connection.rows(
                    """
                    SELECT subject, subject_id, field, old FROM change
                    WHERE run_id > :until
                        AND subject IN ('action_plan', 'report', 'commitment', 'assessment')
                    ORDER BY id DESC
                    """
                ) {
                    try $0.bind(until, to: ":until")
                } decode: {
                    (try $0.subject(at: 0), $0.integer(at: 1), $0.textOrNil(at: 2), $0.textOrNil(at: 3))
                })
            return try connection.rows(StoreSQL.query("differences")) {
                try $0.bind(after, to: ":after")
                try $0.bind(until, to: ":until")
            } decode: {
                try Difference(row: $0, later: later)
            }
        }
    }
}

extension Difference {
    /// A row of differences.sql.
    fileprivate init(row: borrowing Statement, later: FirstValues) throws {
        let (subject, id) = (try row.subject(at: 0), row.integer(at: 1))
        let event: ImportEvent
        if let field = row.textOrNil(at: 3) {
            event = .changed(field: field, old: row.textOrNil(at: 4), new: row.textOrNil(at: 5))
        } else {
            event = .new(later.told(of: subject, id, today: (14...16).map { row.textOrNil(at: $0) }))
        }
        let title = row.integerOrNil(at: 9).flatMap {
            later.value("title", of: .commitment, $0, today: row.textOrNil(at: 11))
        }
        self.init(
            subject: subject, subjectID: id, run: row.integer(at: 2), country: try row.country(at: 6),
            countryName: row.text(at: 7), plan: row.text(at: 8), reference: row.textOrNil(at: 10),
            title: title, report: try row.reportName(at: 12), event: event)
    }
}
