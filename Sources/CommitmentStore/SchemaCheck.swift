import CommitmentModel
package import SQLite

/// Whether a database consists of what the migrations make, and of nothing else.
///
/// Another tool can add a trigger that changes what is stored, put a view in the place of a table,
/// or keep things of its own in a table or column that would be published with the rest.
package enum SchemaCheck {
    /// The digest of the schema to which all migrations lead.
    ///
    /// Making that schema takes milliseconds, and so it is made only where the digests differ.
    package static let digest = "35471773c9fa9c49d0d6a241d64f67aea32082e4b08bdef3303c0dcf63a01428"

    /// A table, index, trigger or view; SQLite writes no SQL for the indices it makes itself.
    private struct Part: Equatable {
        let type: String
        let name: String
        let sql: String?
    }

    /// - Throws: ``StoreError/altered(_:)`` for the first part that is too many, too few or another.
    static func pass(_ connection: Connection) throws {
        if try digest(of: connection) == digest { return }
        try pass(connection) { try Migrator.migrate($0) }
    }

    /// The same against what `make` makes of an empty database.
    static func pass(_ connection: Connection, asMadeBy make: (Connection) throws -> Void) throws {
        let found = try parts(of: connection)
        let model = try Connection(path: ":memory:")
        try make(model)
        let expected = try parts(of: model)
        func lacks(_ parts: [Part], _ part: Part) -> Bool {
            !parts.contains { ($0.type, $0.name) == (part.type, part.name) }
        }
        if let extra = found.first(where: { lacks(expected, $0) }) {
            throw StoreError.altered("it has \(words(extra)), which ocmap did not make")
        }
        if let missing = expected.first(where: { lacks(found, $0) }) {
            throw StoreError.altered("it lacks \(words(missing))")
        }
        if let other = found.first(where: { !expected.contains($0) }) {
            throw StoreError.altered("\(words(other)) is not as ocmap makes it")
        }
    }

    /// The digest of what a database consists of.
    package static func digest(of connection: Connection) throws -> String {
        digest(of: try parts(of: connection))
    }

    /// Without the tables in which `ANALYZE` counts rows: anybody may run it, and it helps.
    private static func parts(of connection: Connection) throws -> [Part] {
        try connection.rows(
            """
            SELECT type, name, sql FROM sqlite_schema
            WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))
            ORDER BY type, name
            """
        ) { Part(type: $0.text(at: 0), name: $0.text(at: 1), sql: $0.textOrNil(at: 2)) }
    }

    private static func digest(of parts: [Part]) -> String {
        var bytes: [UInt8] = []
        for part in parts {
            for text in [part.type, part.name, part.sql ?? ""] {
                // With its length, so that no text can end another.
                bytes += "\(text.utf8.count) ".utf8
                bytes += text.utf8
            }
        }
        var digest = SHA256()
        digest.update(bytes.span)
        return digest.hexadecimalDigest()
    }

    private static func words(_ part: Part) -> String { "the \(part.type) \(part.name.prefix(60))" }
}
