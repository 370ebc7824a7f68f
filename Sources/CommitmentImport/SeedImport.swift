import CSV
import CommitmentModel
package import CommitmentStore

/// Fills a new database from the files that are built into the program.
///
/// They are in ocmap's own layouts, and are read as any file in them.
package struct SeedImport {
    /// Groups of seeds, in the order in which they are loaded.
    package enum Group: String, CaseIterable, Sendable {
        case countries, tags, plans, commitments, signals, agenda

        /// The files of the group and what their rows are.
        fileprivate var files: [(name: String, kind: PlainLayout.Kind)] {
            switch self {
            case .countries:
                [
                    ("countries", .countries), ("country-aliases", .countryAliases),
                    ("memberships", .memberships), ("outlines", .outlines),
                ]
            case .tags: [("tags", .tagNames), ("tag-labels", .tagLabels)]
            case .plans: [("action-plans", .plans), ("reports", .reports)]
            case .commitments: [("commitments", .commitments), ("assessments", .assessments)]
            case .signals:
                [
                    ("signals", .signals), ("pledges", .pledges), ("stories", .stories),
                    ("engagement", .engagement),
                ]
            case .agenda:
                [
                    ("agenda", .agenda), ("events", .events), ("joint-priorities", .jointPriorities),
                    ("calendar", .calendar),
                ]
            }
        }
    }

    private static let profile = "ocmap-seeds"
    private let store: Store
    private let program: String
    private let time: String

    package init(into store: Store, program: String, time: String) {
        self.store = store
        self.program = program
        self.time = time
    }

    /// What a file gave.
    package struct Loaded: Sendable {
        /// What its rows are: "memberships".
        package let name: String
        /// Its rows; of a newer edition those that were new or changed.
        package let rows: Int
        /// Whether another edition was loaded before, by another program.
        package let isNewerEdition: Bool
        /// Why rows of a newer edition were left out: what somebody filled in forbids them.
        package let refusals: [String]
    }

    /// Loads the groups; plans and commitments need countries and tags before them.
    ///
    /// A file that was loaded before is passed over; one that has changed since
    /// is read as a newer edition of it, which adds and corrects rows; those
    /// that it no longer has stay. What a file or a person said
    /// meanwhile outweighs it, as it outweighs all seeds.
    ///
    /// - Returns: What each file gave, in the order of loading.
    package func callAsFunction(_ groups: [Group]) throws -> [Loaded] {
        let before = try store.importedFiles(profile: Self.profile)
        return try Group.allCases.filter(groups.contains).flatMap { group in
            try group.files.compactMap { name, kind in
                try load(name, PlainLayout.of(kind), edition: before["\(name).csv"])
            }
        }
    }

    private func load(_ name: String, _ layout: PlainLayout, edition: String?) throws -> Loaded? {
        let file = "\(name).csv"
        let bytes = Array(Embedded.bytes("seeds/\(file)"))
        var digest = SHA256()
        digest.update(bytes)
        let sha256 = digest.hexadecimalDigest()
        if edition == sha256 { return nil }
        let run = ImportSession.Run(
            file: file, sha256: sha256, profile: Self.profile, program: program, time: time, authority: 0)
        let tally = try tally(of: run, bytes, layout, isNewerEdition: edition != nil)
        let counts = tally.counts
        return Loaded(
            name: name, rows: edition == nil ? counts.read : counts.new + counts.changed,
            isNewerEdition: edition != nil,
            refusals: tally.problems.filter { $0.severity == .error }.map {
                "seeds/\(file), line \($0.line): \(Self.reason($0))"
            })
    }

    private static func reason(_ problem: Problem) -> String {
        [problem.column, problem.value, problem.message].compactMap(\.self).joined(separator: " ")
    }

    private func tally(
        of run: ImportSession.Run, _ bytes: [UInt8], _ layout: PlainLayout, isNewerEdition: Bool
    ) throws -> RowTally {
        let file = run.file
        return try store.importing(run) { session in
            var reader: any RecordReader & ~Copyable = CSVReader(MemorySource(bytes))
            guard try reader.next() else { throw ImportError.empty(file: file) }
            let header = Header(reader)
            // Made here, since countries come with the first seeds.
            let rows = PlainRows(
                layout, header, countries: try CountryNames(store), habits: ColumnHabits())
            var taker: any RowTaker<TableRow> =
                try layout.kind == .commitments
                ? PlainCommitmentTaker(rows, session) : PlainImport(rows, session)
            while try reader.next() {
                try taker.take(TableRow(reader, row: reader.line, header: header))
            }
            try taker.finish()
            // In a database of somebody's own, rows of theirs may forbid one of a newer edition.
            if !isNewerEdition, let problem = taker.tally.problems.first(where: { $0.severity == .error }) {
                throw ImportError.seed(file: file, line: problem.line, reason: Self.reason(problem))
            }
            return .init(output: taker.tally, counts: taker.tally.counts, keep: true)
        }
    }
}
