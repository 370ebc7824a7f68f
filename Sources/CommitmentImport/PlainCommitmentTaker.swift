import CommitmentModel
import CommitmentStore

/// Takes the rows of a file of commitments in ocmap's own layout.
struct PlainCommitmentTaker: RowTaker {
    private let plain: PlainRows
    private let file: String
    private let knownTags: Set<String>
    private var rows: RowImport

    init(_ plain: PlainRows, _ session: ImportSession) throws {
        self.plain = plain
        knownTags = try session.tags()
        file = session.run.file
        rows = RowImport(session, plansAre: .known)
    }

    var tally: RowTally { rows.tally }

    mutating func take(_ row: TableRow) throws {
        var row = row
        let imported = read(&row)
        try rows.take(imported, of: row.notes)
    }

    mutating func finish() throws { try rows.finish() }

    private func read(_ row: inout TableRow) -> ImportedRow? {
        guard let values = plain.read(&row), let title = values["title"], let number = values["plan"],
            let country = values["country"].flatMap(CountryCode.init(rawValue:))
        else { return nil }
        for column in ["tags", "suggested_tags"] {
            for tag in (values[column] ?? "").split(separator: ";").map(String.init)
            where !knownTags.contains(tag) {
                let suggestion =
                    nearest(to: tag, among: knownTags.sorted()).map { "; did you mean “\($0)”?" } ?? "."
                plain.refuse(
                    &row, column,
                    "names “\(tag)”, which is no tag that is known" + suggestion
                        + " “ocmap tag list” shows them.")
            }
        }
        let plan = PlanDraft(
            country: country, number: number, coverage: nil, source: values["source"] ?? file)
        let key = values["title_key"].flatMap(CommitmentKey.init)
        let words = FoldedWords(
            number: values["number"], title: title, shortTitle: values["short_title"], text: values["text"])
        var draft = CommitmentDraft(planID: 0, title: title, titleKey: key ?? words.titleKey)
        // Words that stand in place of OGP's are ocmap's own.
        draft.plainTitle = values["plain_title"] ?? key.map { _ in title }
        draft.officialID = values["official_id"]
        draft.number = values["number"]
        draft.shortTitle = values["short_title"]
        draft.shortKey = values["short_key"].flatMap(CommitmentKey.init) ?? words.shortKey
        draft.theme = values["theme"]
        draft.text = values["text"]
        draft.institution = values["lead_institution"]
        draft.supporting = values["supporting_institution"]
        draft.rowKey = key != nil ? values["row_key"].flatMap(CommitmentKey.init) : words.rowKey
        return ImportedRow(plan: plan, commitment: draft, reports: [], tags: tags(values))
    }

    /// `nil` where the row says nothing of tags.
    private func tags(_ values: [String: String]) -> [TagDraft]? {
        guard values["tags"] != nil || values["suggested_tags"] != nil else { return nil }
        // Centrality is judged once, for the tag that made the row one on procurement.
        let judged: Set<Tag> = [
            .publicProcurement, .openContractingPolicy, .openContracting, .infrastructureContracts,
            .extractivesContracts,
        ]
        return [("tags", true), ("suggested_tags", false)].flatMap { column, isAccepted in
            (values[column] ?? "").split(separator: ";").map { name in
                var draft = TagDraft(Tag(rawValue: String(name)), givenBy: .import)
                draft.isAccepted = isAccepted
                if judged.contains(draft.tag) {
                    draft.centrality = values["centrality"].flatMap(Centrality.init(rawValue:))
                    draft.reason = values["centrality_reason"]
                }
                return draft
            }
        }
    }
}
