package import CommitmentModel
import SQLite

/// How seeds refer to each other.
extension ImportSession {
    /// A plan by its country and number, national or local.
    package func plan(_ country: CountryCode, number: String) throws -> Int? {
        // Both levels are named, for SQLite to find the row by the key of all three columns.
        try id(
            """
            SELECT id FROM action_plan
            WHERE iso3 = :iso3 AND level IN ('national', 'local') AND number = :number ORDER BY level DESC
            """
        ) {
            try $0.bind(country.rawValue, to: ":iso3")
            try $0.bind(number, to: ":number")
        }
    }

    /// The number of the one national plan that was handed in, or began, in a year.
    package func planNumber(_ country: CountryCode, submitted: PartialDate?) throws -> String? {
        guard let year = submitted?.year else { return nil }
        let numbers = try connection.rows(
            """
            SELECT number FROM action_plan
            WHERE iso3 = :iso3 AND level = 'national' AND substr(COALESCE(submitted, starts), 1, 4) = :year
            """
        ) {
            try $0.bind(country.rawValue, to: ":iso3")
            try $0.bind(String(year), to: ":year")
        } decode: {
            $0.text(at: 0)
        }
        return numbers.count == 1 ? numbers[0] : nil
    }

    /// The newest report of a kind on a plan.
    package func report(plan: Int, kind: ReportKind) throws -> Int? {
        try id("SELECT id FROM report WHERE plan_id = :plan AND kind = :kind ORDER BY number DESC") {
            try $0.bind(plan, to: ":plan")
            try $0.bind(kind.rawValue, to: ":kind")
        }
    }

    /// A commitment of a plan by its number, if it has one, and title key; or else the only one with the title.
    package func commitment(plan: Int, number: String?, titleKey: CommitmentKey) throws -> Int? {
        try id(StoreSQL.query("commitments-by-number")) {
            try $0.bind(plan, to: ":plan")
            try $0.bind(titleKey.number, to: ":title")
            try $0.bind(number, to: ":number")
        }
    }

    /// A commitment by either of its names, as ``Store/commitment(named:)`` knows it, and its plan.
    package func commitment(named reference: String) throws -> (id: Int, plan: Int)? {
        try Store(connection: connection).knownCommitment(named: reference).map { ($0.id, $0.plan) }
    }

    /// The tags that are known.
    package func tags() throws -> Set<String> {
        Set(try connection.rows("SELECT tag FROM tag") { $0.text(at: 0) })
    }

    /// How much of a plan was read.
    package func coverage(ofPlan plan: Int) throws -> ActionPlan.Coverage? {
        try connection.rows("SELECT coverage FROM action_plan WHERE id = :plan") {
            try $0.bind(plan, to: ":plan")
        } decode: {
            ActionPlan.Coverage(rawValue: $0.text(at: 0))
        }.first ?? nil
    }

    /// The number of a commitment, as printed in its plan.
    package func number(ofCommitment id: Int) throws -> String? {
        try connection.rows("SELECT number FROM commitment WHERE id = :id") {
            try $0.bind(id, to: ":id")
        } decode: {
            $0.textOrNil(at: 0)
        }.first ?? nil
    }

    /// The references of a plan's commitments with a number.
    package func references(plan: Int, number: String?) throws -> [String] {
        try connection.rows(
            """
            SELECT COALESCE(official_id, reference) FROM commitment
            WHERE plan_id = :plan AND number = :number ORDER BY id
            """
        ) {
            try $0.bind(plan, to: ":plan")
            try $0.bind(number, to: ":number")
        } decode: {
            $0.text(at: 0)
        }
    }
}
