package import CommitmentMapping
package import CommitmentModel

extension PrintedList {
    /// Tags on commitments, in the order given, with who stated or judged them.
    package static func tags(_ records: [TagRecord]) -> PrintedList {
        PrintedList(
            title: "Tags of commitments", sheetName: "Tags",
            columns: [
                Column("id", "Id"), Column("iso3", "ISO", presence: .filesOnly),
                Column("plan", "Plan", presence: .filesOnly),
                Column("title", "Title", presence: .filesOnly), Column("tag", "Tag"),
                Column("state", "State"), Column("centrality", "Centrality"),
                Column("disputed", "Disputed", presence: .filesOnly),
                Column("judged_by", "Judged by"),
                Column("stated_by", "Stated by", presence: .filesOnly),
                Column("score", "Score", alignment: .trailing, presence: .filesOnly),
                Column("words", "Words", presence: .filesOnly),
                Column("reason", "Reason", presence: .filesOnly),
            ],
            rows: records.map { record in
                [
                    .text(record.reference), .text(record.country.rawValue), .text(record.plan),
                    .text(record.title), .text(record.use.tag.rawValue), .text(record.use.state.rawValue),
                    Value(record.use.centrality?.rawValue), .flag(record.isDisputed),
                    .list(record.judgements.map(\.words)), Value(record.statedBy),
                    Value(record.score, decimals: 2), Value(record.words), Value(record.reason),
                ]
            },
            facts: [
                Fact("Disputed", "\(records.count { $0.isDisputed })"), Fact("Program", Program.name),
            ],
            emptyMessage: "No tag is like that.")
    }

    /// What a rule suggests, in the order given.
    package static func suggestions(
        _ suggestions: [(subject: TagSubject, suggestion: TagSuggestion)], rule: String, minimumScore: Double
    ) -> PrintedList {
        PrintedList(
            title: "Suggested tags, not accepted by anybody", sheetName: "Suggestions",
            columns: [
                Column("id", "Id"), Column("iso3", "ISO", presence: .filesOnly),
                Column("plan", "Plan", presence: .filesOnly), Column("title", "Title"),
                // Trailing, since a tag that is broken in two reads badly.
                Column("tag", "Tag"),
                Column("score", "Score", alignment: .trailing),
                Column("centrality", "Centrality", presence: .whenItFits), Column("words", "Words"),
                Column("rule", "Rule", presence: .dataOnly),
            ],
            rows: suggestions.map { subject, suggestion in
                [
                    .text(subject.reference), .text(subject.country.rawValue), .text(subject.plan),
                    .text(subject.title), .text(suggestion.tag.rawValue),
                    .number(suggestion.score, decimals: 2),
                    Value(suggestion.centrality?.rawValue), .list(suggestion.words), .text(rule),
                ]
            },
            facts: [
                Fact("Rule", rule), Fact("Minimum score", Value.number(minimumScore, decimals: 2).wording),
                Fact("Program", Program.name),
            ],
            emptyMessage: "Nothing is suggested that nobody has judged.")
    }

    /// What waits for a person, with columns to be filled in.
    ///
    /// `count` is how much there is in all. Headings are the names that the import reads.
    package static func queue(_ items: [TagQueue.Item], of count: Int, rule: String) -> PrintedList {
        var facts = [Fact("Rule", rule), Fact("Program", Program.name)]
        if items.count < count {
            facts.insert(Fact("Cut", "\(items.count) of \(count): raise --limit"), at: 0)
        }
        return PrintedList(
            title: "Tags that wait for a person", sheetName: "Queue", columns: queueColumns,
            rows: items.map { item in
                let (subject, suggestion) = (item.subject, item.suggestion)
                return [
                    .text(subject.reference), .text(subject.country.rawValue), .text(subject.plan),
                    Value(subject.number), .text(subject.title), .text(suggestion.tag.rawValue),
                    .number(suggestion.score, decimals: 2), .list(suggestion.words),
                    Value(suggestion.centrality?.rawValue), .unknown, .unknown, .unknown, .unknown,
                ]
            },
            facts: facts, emptyMessage: "Nothing waits: every suggestion was judged.")
    }

    private static let queueColumns = [
        Column("reference", "reference"), Column("country", "country", presence: .filesOnly),
        Column("plan", "plan", presence: .filesOnly), Column("number", "number", presence: .filesOnly),
        Column("title", "title"), Column("tag", "tag"),
        Column("score", "score", alignment: .trailing),
        Column("words", "words"),
        Column("suggested_centrality", "suggested_centrality", presence: .whenItFits),
        Column("decision", "decision", presence: .filesOnly),
        Column("centrality", "centrality", presence: .filesOnly),
        Column("reason", "reason", presence: .filesOnly), Column("coder", "coder", presence: .filesOnly),
    ]
}

extension TagJudgement {
    /// "IRM researcher 1: accept, main (buys everything), 2016-02-08".
    var words: String {
        coder + ": " + verdict.rawValue + (centrality.map { ", \($0.rawValue)" } ?? "")
            + (reason.map { " (\($0))" } ?? "") + ", \(judged)"
    }
}
