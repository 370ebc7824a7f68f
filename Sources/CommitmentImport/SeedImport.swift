import CSV
import CommitmentModel
package import CommitmentStore

/// Fills a new database from the files that are built into the program.
package struct SeedImport {
    /// Groups of seeds, in the order in which they are loaded.
    package enum Group: String, CaseIterable, Sendable {
        case countries, tags, plans, commitments, signals, agenda

        /// The files of the group and where their rows go.
        fileprivate var tables: [(file: String, table: ReferenceTable)] {
            switch self {
            case .countries:
                [("countries", .country), ("country-aliases", .countryAlias), ("memberships", .membership)]
            case .tags: [("tags", .tag), ("tag-labels", .tagLabel)]
            case .plans, .commitments: []
            case .signals:
                [
                    ("signals", .signal), ("pledges", .pledge), ("stories", .story),
                    ("engagement", .engagement),
                ]
            case .agenda:
                [("agenda", .agendaItem), ("events", .event), ("joint-priorities", .jointPriority)]
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

    /// Loads the groups; plans and commitments need countries and tags before them.
    ///
    /// A file that was loaded before is passed over.
    ///
    /// - Returns: How many rows each file gave, in the order of loading.
    package func callAsFunction(_ groups: [Group]) throws -> [(file: String, rows: Int)] {
        let before = try store.importedFiles(profile: Self.profile)
        return try Group.allCases.filter(groups.contains).flatMap { group in
            try steps(of: group).filter { !before.contains("\($0.file).csv") }
                .map { ($0.file, try load($0.file, $0.work)) }
        }
    }

    private typealias Work = (ImportSession, [Row]) throws -> Void

    private func steps(of group: Group) -> [(file: String, work: Work)] {
        switch group {
        case .plans: [("action-plans", plans), ("reports", reports)]
        case .commitments: [("commitments", commitments), ("assessments", assessments)]
        case .countries, .tags, .signals, .agenda:
            group.tables.map { file, table in
                (file, { session, rows in try session.add(rows.map(\.values), to: table) })
            }
        }
    }

    /// A row of a seed: what is not empty, by column name.
    fileprivate struct Row {
        let file: String
        let line: Int
        let values: [String: String]

        func need(_ column: String) throws -> String {
            guard let value = values[column] else { throw wrong("\(column) is empty") }
            return value
        }

        func date(_ column: String) throws -> PartialDate? {
            guard let text = values[column] else { return nil }
            guard let date = PartialDate(text) else { throw wrong("“\(text)” is no date") }
            return date
        }

        func code<Code>(_ column: String, _ read: (String) -> Codebook.Reading<Code>) throws -> Code? {
            switch read(values[column] ?? "") {
            case .code(let code): return code
            case .blank: return nil
            case .unknown: throw wrong("“\(values[column] ?? "")” is no code")
            }
        }

        func wrong(_ reason: String) -> ImportError {
            .seed(file: file, line: line, reason: reason)
        }
    }

    private func load(_ name: String, _ work: Work) throws -> Int {
        let file = "\(name).csv"
        let bytes = Array(Embedded.bytes("seeds/\(file)"))
        var digest = SHA256()
        digest.update(bytes)
        let run = ImportSession.Run(
            file: file, sha256: digest.hexadecimalDigest(), profile: Self.profile, program: program,
            time: time,
            authority: 0)
        let rows = try rows(of: file, bytes)
        return try store.importing(run) { session in
            try work(session, rows)
            var counts = ImportCounts()
            counts.read = rows.count
            counts.new = rows.count
            return .init(output: rows.count, counts: counts, keep: true)
        }
    }

    private func rows(of file: String, _ bytes: [UInt8]) throws -> [Row] {
        var reader = CSVReader(MemorySource(bytes))
        guard try reader.next() else { throw ImportError.empty(file: file) }
        let header = (0..<reader.fieldCount).map { reader.text(at: $0) }
        var rows: [Row] = []
        while try reader.next() {
            let fields = zip(header, (0..<reader.fieldCount).map { reader.text(at: $0) })
            rows.append(
                Row(
                    file: file, line: reader.line,
                    values: Dictionary(uniqueKeysWithValues: fields.filter { !$0.1.isEmpty })))
        }
        return rows
    }
}

// MARK: Plans and what they promise

extension SeedImport {
    private func country(_ row: Row) throws -> CountryCode {
        guard let code = CountryCode(rawValue: try row.need("iso3")) else {
            throw row.wrong("iso3 is no code")
        }
        return code
    }

    /// The plan that a row of another seed belongs to.
    private func plan(_ row: Row, _ session: ImportSession) throws -> Int {
        let (country, number) = (try country(row), try row.need("plan"))
        guard let id = try session.plan(country, number: number) else {
            throw row.wrong("plan \(number) of \(country) is not in action-plans.csv")
        }
        return id
    }

    private func kind(_ row: Row, _ column: String) throws -> ReportKind {
        guard let kind = ReportKind(rawValue: try row.need(column)) else {
            throw row.wrong("unknown kind of report")
        }
        return kind
    }

    private func plans(_ session: ImportSession, _ rows: [Row]) throws {
        for row in rows {
            guard let coverage = ActionPlan.Coverage(rawValue: row.values["coverage"] ?? "none") else {
                throw row.wrong("unknown coverage")
            }
            var draft = PlanDraft(
                country: try country(row), number: try row.need("number"), coverage: coverage,
                source: try row.need("source"))
            draft.isLocal = try row.need("level") == "local"
            draft.officialID = row.values["official_id"]
            draft.submitted = try row.date("submitted")
            draft.starts = try row.date("starts")
            draft.ends = try row.date("ends")
            draft.note = row.values["note"]
            _ = try session.put(draft, line: row.line)
        }
    }

    private func reports(_ session: ImportSession, _ rows: [Row]) throws {
        for row in rows {
            var draft = ReportDraft(
                planID: try plan(row, session), kind: try kind(row, "kind"), source: try row.need("source"))
            draft.number = row.values["number"].flatMap { Int($0) } ?? 1
            draft.published = try row.date("published")
            draft.knownBy = try row.date("known_by")
            draft.title = row.values["title"]
            draft.note = row.values["note"]
            _ = try session.put(draft, line: row.line)
        }
    }

    private func commitments(_ session: ImportSession, _ rows: [Row]) throws {
        for row in rows {
            var draft = CommitmentDraft(
                planID: try plan(row, session), title: try row.need("title"),
                titleKey: try row.need("title_key"))
            draft.plainTitle = draft.title
            draft.officialID = row.values["official_id"]
            draft.number = row.values["number"]
            draft.institution = row.values["lead_institution"]
            draft.rowKey = row.values["row_key"]
            draft.shortKey = row.values["short_key"]
            let known: Int?
            switch try session.match(draft) {
            case .known(let id): known = id
            case .new: known = nil
            case .ambiguous(let references):
                throw row.wrong("may be any of \(references.joined(separator: ", "))")
            }
            let stored = try session.put(draft, into: known, line: row.line)
            _ = try session.setTags(try tags(row), of: stored.id, line: row.line)
        }
    }

    /// Centrality is judged once, for the tag that made the row one on procurement.
    private func tags(_ row: Row) throws -> [TagDraft] {
        let judged: Set<Tag> = [
            .publicProcurement, .openContractingPolicy, .openContracting, .infrastructureContracts,
            .extractivesContracts,
        ]
        let centrality = try row.values["centrality"].map { word in
            guard let centrality = Centrality(rawValue: word) else { throw row.wrong("unknown centrality") }
            return centrality
        }
        return [("tags", true), ("suggested_tags", false)].flatMap { column, isAccepted in
            (row.values[column] ?? "").split(separator: ";").map { name in
                var draft = TagDraft(Tag(rawValue: String(name)), givenBy: .import)
                draft.isAccepted = isAccepted
                if judged.contains(draft.tag) {
                    draft.centrality = centrality
                    draft.reason = row.values["centrality_reason"]
                }
                return draft
            }
        }
    }

    private func assessments(_ session: ImportSession, _ rows: [Row]) throws {
        for row in rows {
            let planID = try plan(row, session)
            let match = try session.commitment(
                plan: planID, number: row.values["number"], titleKey: try row.need("title_key"))
            guard let match else { throw row.wrong("its commitment is not in commitments.csv") }
            let kind = try kind(row, "report")
            let isEarly = kind != .actionPlanReview && kind != .results
            guard let report = try session.report(plan: planID, kind: kind) else {
                throw row.wrong("its report is not in reports.csv")
            }
            var draft = AssessmentDraft(source: try row.need("source"))
            draft.completion = try row.code("completion", Codebook.completion)
            draft.completionWords = row.values["completion"]
            draft.results = try row.code("results", Codebook.results)
            draft.resultsWords = row.values["results"]
            draft.ambition = try row.code(
                "ambition",
                isEarly ? Codebook.potentialImpact : Codebook.potentialForResults)
            draft.ambitionWords = row.values["ambition"]
            draft.specificityWords = row.values["specificity"]
            draft.relevanceInformation = try row.code("relevance_information", Codebook.flag)
            draft.relevanceParticipation = try row.code("relevance_participation", Codebook.flag)
            draft.relevanceAccountability = try row.code("relevance_accountability", Codebook.flag)
            draft.relevanceTechnology = try row.code("relevance_technology", Codebook.flag)
            draft.isStarred = try row.code("starred", Codebook.flag)
            draft.note = row.values["note"]
            _ = try session.put(draft, of: match, by: report, line: row.line)
        }
    }
}
