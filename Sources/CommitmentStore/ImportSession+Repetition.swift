import SQLite

/// Rows that a file repeats from import to import, which most do.
extension ImportSession {
    /// The rows that were merged last; for an import to ask before its first row.
    package func lastRows() throws -> LastRows { try LastRows(in: connection, upTo: lastOldCommitment) }

    /// Notes that a row says again what is known of a commitment and of its
    /// assessment by each of the reports.
    package func repeated(_ commitment: Int, reports: [Int], line: Int) throws {
        claim(commitment)
        try noteSource(ofCommitment: commitment, reports: reports, line: line)
    }

    /// The line of this run that spoke of a commitment first.
    package func line(ofCommitment id: Int) throws -> Int? {
        // A known file says something new after all: of itself.
        guard notesSources else { throw Again() }
        try sources.finish()
        return try self.id(
            """
            SELECT line FROM provenance
            WHERE subject_id = :id AND subject = 'commitment' AND run_id = :run
            LIMIT 1
            """
        ) {
            try $0.bind(id, to: ":id")
            try $0.bind(runID, to: ":run")
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
