import SQLite

/// Rows that a file repeats from import to import, which most do.
extension ImportSession {
    /// The commitment of a plan into which a row with this digest was merged
    /// last, if nothing that came with it has changed since.
    ///
    /// To merge it again would change nothing.
    package func commitment(ofPlan plan: Int, lastRow digest: Int) throws -> Int? {
        try selectRepeated.bind(plan, to: ":plan")
        try selectRepeated.bind(digest, to: ":digest")
        let id = try selectRepeated.step() ? selectRepeated.integer(at: 0) : nil
        try selectRepeated.run()
        return id
    }

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
    package func setLastRow(_ digest: Int?, of commitment: Int) throws {
        var update = try Statement("UPDATE commitment SET last_row = :digest WHERE id = :id", on: connection)
        try update.bind(digest, to: ":digest")
        try update.bind(commitment, to: ":id")
        try update.run()
    }
}
