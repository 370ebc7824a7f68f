import CommitmentModel
import CommitmentStore
import SQLite
import Testing

extension CountryCode {
    static func sample(_ text: String = "UKR") throws -> CountryCode {
        try #require(CountryCode(rawValue: text))
    }
}

extension ImportSession.Run {
    /// A run of a file whose bytes are the same whenever its name is.
    static func sample(
        _ file: String = "a.csv", profile: String = "explorer", authority: Int = 1
    ) -> ImportSession.Run {
        let digits = file.utf8.map { String($0, radix: 16) }.joined()
        return ImportSession.Run(
            file: file, sha256: String((digits + String(repeating: "0", count: 64)).prefix(64)),
            profile: profile, program: "ocmap test", time: "2016-02-08T12:00:00Z", authority: authority)
    }
}

extension Store {
    /// Three countries, four aliases and a few tags, in memory.
    static func sample() throws -> Store {
        let store = try Store.create(path: ":memory:")
        try store.importing(.sample("seeds", profile: "seeds", authority: 0)) { session in
            try session.putAll(
                [
                    country("UKR", "UA", "Ukraine", "Europe"),
                    country("GBR", "GB", "United Kingdom", "Europe"),
                    country("CIV", "CI", "Côte d’Ivoire", "Africa and the Middle East"),
                ], to: .country)
            try session.putAll(
                [
                    ["alias": "UK", "iso3": "GBR", "source": "test"],
                    ["alias": "Great Britain", "iso3": "GBR", "source": "test"],
                    ["alias": "Ivory Coast", "iso3": "CIV", "source": "test"],
                    ["alias": "Україна", "iso3": "UKR", "source": "test"],
                ], to: .countryAlias)
            try session.putAll(
                ["policy/public-procurement", "oc/open-contracting", "oc/data", "sdg/16"].map {
                    ["tag": $0, "label": $0, "source": "test"]
                }, to: .tag)
        }
        return store
    }

    private static func country(_ iso3: String, _ iso2: String, _ name: String, _ region: String)
        -> [String: String]
    {
        ["iso3": iso3, "iso2": iso2, "name": name, "region": region, "source": "test"]
    }

    /// Imports what `work` writes, and keeps it unless told otherwise.
    @discardableResult
    func importing<Output>(
        _ run: ImportSession.Run = .sample(), keep: Bool = true, _ work: (ImportSession) throws -> Output
    ) throws -> Output {
        try importing(run) { session in
            ImportSession.Ending(output: try work(session), counts: ImportCounts(), keep: keep)
        }
    }

    /// A store with Ukraine's second plan and one commitment of it, both in row 1.
    static func withCommitment(
        _ title: String = "Open data", authority: Int = 1,
        _ change: (inout CommitmentDraft) -> Void = { _ in }
    ) throws -> Store {
        let store = try Store.sample()
        try store.importing(.sample("first.csv", authority: authority)) { session in
            let plan = try session.put(.sample(), line: 2).id
            _ = try session.put(.sample(title, plan: plan, change), into: nil, line: 2)
        }
        return store
    }

    /// Every row of a query, its columns joined with a bar; "NULL" for SQL `NULL`.
    func lines(_ sql: SQLText, columns: Int32 = 1) throws -> [String] {
        try connection.rows(sql) { row in
            (0..<columns).map { row.textOrNil(at: $0) ?? "NULL" }.joined(separator: "|")
        }
    }
}

extension PlanDraft {
    static func sample(
        _ country: String = "UKR", number: String = "2", _ change: (inout PlanDraft) -> Void = { _ in }
    ) throws -> PlanDraft {
        var draft = PlanDraft(country: try .sample(country), number: number, coverage: .all, source: "test")
        draft.starts = PartialDate(year: 2014)
        change(&draft)
        return draft
    }
}

extension CommitmentDraft {
    static func sample(
        _ title: String = "Open data", plan: Int = 1, _ change: (inout CommitmentDraft) -> Void = { _ in }
    ) -> CommitmentDraft {
        var draft = CommitmentDraft(
            planID: plan, title: title, titleKey: CommitmentKey(of: foldedTitle(title).utf8.span))
        change(&draft)
        return draft
    }
}

extension ImportSession {
    /// Stores rows of one table, as lines 2 and on.
    func putAll(_ rows: [[String: String]], to table: ReferenceTable) throws {
        for (index, row) in rows.enumerated() { try put(row, into: table, line: index + 2) }
    }
}
