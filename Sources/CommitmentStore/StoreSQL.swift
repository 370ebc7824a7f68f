package import SQLite

/// The queries that are long enough to have a file of their own.
///
/// Each file is embedded at build time, so the program needs nothing beside
/// it. `SchemaTests` prepares every one of them against the schema.
package enum StoreSQL {
    /// The whole schema in one file, to be read; the tests hold it to the migrations.
    package static let schema = Embedded.sql("schema.sql")

    /// The way to the schema; a migration that was released is never edited.
    package static let migrations = [Embedded.sql("Migrations/v001-first.sql")]

    /// The queries, by file name.
    package static let queries = Dictionary(
        uniqueKeysWithValues: [
            "countries", "conditions", "memberships", "plans", "reports", "signals", "engagements",
            "joint-priorities", "overrides", "history", "data", "differences", "fact-sources", "waiting",
            "field-author", "tag-list", "tag-judgements", "commitments-by-row", "commitments-by-title",
            "commitments-by-number", "consistency", "reviews", "found-words", "words-before", "words-after",
        ].map { ($0, Embedded.sql("\($0).sql")) })

    /// A query of the list above.
    static func query(_ name: String) -> SQLText {
        guard let sql = queries[name] else { preconditionFailure("no query is called \(name)") }
        return sql
    }
}
