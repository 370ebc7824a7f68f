package import CommitmentModel
import SQLite

extension Store {
    /// Every override that was ever written down, by country, oldest first.
    func overrides() throws -> [CountryCode: [Override]] {
        try grouped("overrides") { row in
            guard let scope = try row.code(at: 2, as: Scope.self), let decided = try row.date(at: 7) else {
                throw StoreError.damaged("an override has no scope or day")
            }
            return Override(
                id: row.integer(at: 1), scope: scope, category: row.textOrNil(at: 3), reason: row.text(at: 4),
                evidence: row.textOrNil(at: 5)?.split(separator: "\n").map(String.init) ?? [],
                by: row.text(at: 6), decided: decided.lastDay, reviewBy: try row.date(at: 8)?.lastDay,
                recorded: row.text(at: 9),
                newerReports: Set(row.textOrNil(at: 10)?.split(separator: ";").compactMap { Int($0) } ?? []))
        }
    }

    /// Writes an override down; its `id` is not used.
    ///
    /// - Throws: ``StoreError/noOverride(country:scope:)`` where one is taken
    ///   back and none is there.
    package func add(_ override: Override, of country: Country) throws {
        try connection.transaction {
            if override.category == nil {
                let last = try overrides()[country.code]?.last { $0.scope == override.scope }
                guard last?.category != nil else {
                    throw StoreError.noOverride(country: country.name, scope: override.scope)
                }
            }
            var insert = try Statement(
                """
                INSERT INTO override
                    (iso3, scope, category, reason, evidence, by_role, decided, review_by, recorded, last_run)
                VALUES
                    (:iso3, :scope, :category, :reason, :evidence, :by, :decided, :review_by, :recorded,
                     (SELECT COALESCE(max(id), 0) FROM import_run))
                """, on: connection)
            try insert.bind(country.code.rawValue, to: ":iso3")
            try insert.bind(override.scope.rawValue, to: ":scope")
            try insert.bind(override.category, to: ":category")
            try insert.bind(override.reason, to: ":reason")
            try insert.bind(
                override.category == nil ? nil : override.evidence.joined(separator: "\n"), to: ":evidence")
            try insert.bind(override.by, to: ":by")
            try insert.bind("\(override.decided)", to: ":decided")
            try insert.bind(override.reviewBy.map { "\($0)" }, to: ":review_by")
            try insert.bind(override.recorded, to: ":recorded")
            try insert.run()
        }
    }

    /// A piece of evidence as it is kept: a link, or the reference of a commitment.
    ///
    /// - Throws: ``StoreError/unknownEvidence(_:suggestion:)``.
    package func evidence(named text: String) throws -> String {
        let isLink = ["http://", "https://"].contains { text.hasPrefix($0) && text.count > $0.count }
        if isLink, !text.contains(where: \.isWhitespace) { return text }
        do {
            return try commitment(named: text).reference
        } catch let StoreError.unknownCommitment(_, suggestion) {
            throw StoreError.unknownEvidence(text, suggestion: isLink ? nil : suggestion)
        }
    }
}
