package import CommitmentModel
import SQLite

extension Store {
    /// A plan with its country and its reports; `nil` if there is none.
    package func plan(_ id: ActionPlan.ID) throws -> (
        country: CountryCode, plan: ActionPlan, reports: [Report]
    )? {
        let plans = try connection.rows(
            """
            SELECT iso3, id, number, level, submitted, starts, ends, coverage FROM action_plan
            WHERE id = :plan
            """
        ) {
            try $0.bind(id, to: ":plan")
        } decode: {
            (try $0.country(at: 0), try ActionPlan(row: $0))
        }
        guard let (country, plan) = plans.first else { return nil }
        let reports = try connection.rows(
            "SELECT id, kind, number, published, known_by FROM report WHERE plan_id = :plan ORDER BY id"
        ) {
            try $0.bind(id, to: ":plan")
        } decode: {
            try Report(row: $0)
        }
        return (country, plan, reports)
    }
}

extension ActionPlan {
    /// A plan from a row that has its columns, as plans.sql gives them, behind the country.
    init(row: borrowing Statement) throws {
        self.init(
            id: row.integer(at: 1), number: row.text(at: 2), isLocal: row.text(at: 3) == "local",
            submitted: try row.date(at: 4), starts: try row.date(at: 5), ends: try row.date(at: 6),
            coverage: try row.code(at: 7) ?? .none)
    }
}
