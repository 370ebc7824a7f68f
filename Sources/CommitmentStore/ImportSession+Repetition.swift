import SQLite

/// Digests of the rows that were merged last into the commitments of a database,
/// as they stood before an import.
///
/// In memory, since most rows of a file that comes again are asked for.
package struct LastRows: Sendable {
    private struct Place {
        let plan: UInt32
        let commitment: UInt32
    }

    private var places: [UInt64: Place] = [:]

    /// Of a database without any.
    package init() {}

    init(in connection: Connection) throws {
        var rows = try Statement(
            "SELECT last_row, plan_id, id FROM commitment WHERE last_row IS NOT NULL", on: connection)
        while try rows.step() {
            // What does not fit is not known: its row will be read.
            guard let plan = UInt32(exactly: rows.integer(at: 1)),
                let commitment = UInt32(exactly: rows.integer(at: 2))
            else { continue }
            places[UInt64(bitPattern: Int64(rows.integer(at: 0)))] = Place(plan: plan, commitment: commitment)
        }
    }

    /// A digest as the database holds it.
    static func number(_ digest: UInt64?) -> Int? { digest.map { Int(bitPattern: UInt($0)) } }

    /// Whether some commitment has it.
    package func contains(_ digest: UInt64) -> Bool { places[digest] != nil }

    /// The commitment of a plan into which a row with this digest was merged
    /// last, if nothing that came with it has changed since.
    ///
    /// To merge it again would change nothing.
    package func commitment(ofPlan plan: Int, _ digest: UInt64) -> Int? {
        places[digest].flatMap { $0.plan == plan ? Int($0.commitment) : nil }
    }
}

/// Rows that a file repeats from import to import, which most do.
extension ImportSession {
    /// The rows that were merged last; for an import to ask before its first row.
    package func lastRows() throws -> LastRows { try LastRows(in: connection) }

    /// Notes that a row says again what is known of a commitment and of its
    /// assessment by each of the reports.
    package func repeated(_ commitment: Int, reports: [Int], line: Int) throws {
        claim(commitment)
        try noteSource(of: "commitment", commitment, line: line)
        guard notesSources else { return }
        for report in reports {
            guard let assessment = try assessment(of: commitment, by: report) else { continue }
            try noteSource(of: "assessment", assessment, line: line)
        }
    }

    /// Notes the digest of the row that was merged into a commitment and changed
    /// something; `nil` if what changed is no such row.
    package func setLastRow(_ digest: UInt64?, of commitment: Int) throws {
        var update = try Statement("UPDATE commitment SET last_row = :digest WHERE id = :id", on: connection)
        try update.bind(LastRows.number(digest), to: ":digest")
        try update.bind(commitment, to: ":id")
        try update.run()
    }
}
