package import CommitmentMapping
package import CommitmentModel

/// One thing that a person should look at, and the command for it.
package struct ReviewItem: Equatable, Sendable {
    /// In the order of the queue.
    package enum Kind: String, CaseIterable, Sendable {
        case override
        case contested
        case contradiction
        case ambiguousRow = "ambiguous-row"
        case centrality
        case suggestedTag = "suggested-tag"
        case untagged
    }

    package let kind: Kind
    package let country: Country
    let subject: String
    let why: String
    let todo: String
    var count = 1
}

extension ReviewItem {
    /// What judgements leave open: overrides that need review, and contested categories.
    package static func items(of judgement: CountryJudgement) -> [ReviewItem] {
        overrides(of: judgement) + contested(judgement)
    }

    /// An override that needs review, in the judgement's scope.
    package static func overrides(of judgement: CountryJudgement) -> [ReviewItem] {
        guard let state = judgement.override, !state.isInForce else { return [] }
        return [
            ReviewItem(
                kind: .override, country: judgement.record.country,
                subject: "\(judgement.ruleCategory.rawValue) by the rule, in scope "
                    + judgement.question.scope.rawValue,
                why: state.words, todo: "\(explain(judgement)), then ocmap override set or clear")
        ]
    }

    /// A contested category, unless a person has settled it.
    private static func contested(_ judgement: CountryJudgement) -> [ReviewItem] {
        guard let stability = judgement.stability, stability.grade == .contested,
            judgement.override?.isInForce != true
        else { return [] }
        return [
            ReviewItem(
                kind: .contested, country: judgement.record.country,
                subject: "\(judgement.ruleCategory.rawValue): \(judgement.ruleCategory.words)",
                why: stability.words.replacing("contested: ", with: "") + "; "
                    + stability.flipWords.joined(separator: "; "),
                todo: "\(explain(judgement)), then ocmap override set")
        ]
    }

    private static func explain(_ judgement: CountryJudgement) -> String {
        let scope = judgement.question.scope
        return "ocmap explain \(judgement.record.country.code)"
            + (scope == .core ? "" : " --scope \(scope.rawValue)")
    }

    /// What waits in the database, a country's tags of one kind as one item unless `isWhole`.
    package static func items(_ waiting: [WaitingItem], of country: Country, isWhole: Bool) -> [ReviewItem] {
        let single = waiting.filter { $0.country == country.code }.map { ReviewItem($0, country) }
        guard !isWhole else { return single }
        return Kind.allCases.flatMap { kind -> [ReviewItem] in
            let alike = single.filter { $0.kind == kind }
            guard alike.count > 1, [.centrality, .suggestedTag, .untagged].contains(kind) else {
                return alike
            }
            let subjects = alike.map(\.subject)
            return [
                ReviewItem(
                    kind: kind, country: country,
                    subject: subjects.prefix(3).joined(separator: ", ") + (subjects.count > 3 ? ", …" : ""),
                    why: kind.words(for: alike.count),
                    todo: "ocmap tag queue --country \(country.code) -o queue.csv",
                    count: alike.count)
            ]
        }
    }

    private init(_ waiting: WaitingItem, _ country: Country) {
        self.country = country
        switch waiting.kind {
        case .ambiguousRow:
            kind = .ambiguousRow
            subject = "\(waiting.subject): \(waiting.title)"
            why = "may be any of \(waiting.detail)"
            todo = "give the row a number or an official id that tells which, and import the file again"
        case .contradiction:
            kind = .contradiction
            subject = "\(waiting.subject): \(waiting.title)"
            why = waiting.detail
            todo = "look it up, and import what is right (ocmap template assessments, reports or plans)"
        case .centrality:
            kind = .centrality
            subject = "\(waiting.subject): \(waiting.title)"
            why = "nobody has judged how central procurement is"
            todo = "ocmap tag add \(waiting.subject) \(waiting.detail) --centrality main, part or mention"
        case .untagged:
            kind = .untagged
            subject = "\(waiting.subject): \(waiting.title)"
            why = "its words speak for \(waiting.detail), and nobody has said so"
            todo = "ocmap tag add or remove \(waiting.subject) \(waiting.detail)"
        case .suggestedTag:
            kind = .suggestedTag
            subject = "\(waiting.subject): \(waiting.title)"
            why = "\(waiting.detail) is suggested"
            todo = "ocmap tag add or remove \(waiting.subject) \(waiting.detail)"
        }
    }
}

extension PrintedList {
    /// What a person should look at, by kind and country; of all kinds, if none is asked for.
    package static func review(
        _ items: [ReviewItem], kinds: [ReviewItem.Kind], _ question: Question, sources: [String]
    ) -> PrintedList {
        let asked = ReviewItem.Kind.allCases.filter { kinds.isEmpty || kinds.contains($0) }
        let sorted = asked.flatMap { kind in items.filter { $0.kind == kind } }
        // A kind that nobody asked for is not counted: 0 would be wrong of it.
        let counts = asked.map { kind in
            "\(kind.words) \(items.filter { $0.kind == kind }.reduce(0) { $0 + $1.count })"
        }
        return PrintedList(
            title: "What to look at, as of \(question.asOf)", sheetName: "Review",
            columns: [
                Column("kind", "Kind code", presence: .dataOnly), Column("kind_words", "Kind"),
                Column("iso3", "ISO"), Column("country", "Country", presence: .filesOnly),
                Column("subject", "What"), Column("why", "Why"),
                Column("count", "Count", alignment: .trailing, presence: .filesOnly),
                Column("to_do", "What to do"), Column("scope", "Scope", presence: .dataOnly),
                Column("as_of", "As of", presence: .dataOnly), Column("rule", "Rule", presence: .dataOnly),
            ],
            rows: sorted.map { item in
                [
                    .text(item.kind.rawValue), .text(item.kind.words), .text(item.country.code.rawValue),
                    .text(item.country.name), .text(item.subject), .text(item.why), .integer(item.count),
                    .text(item.todo), .text(question.scope.rawValue), .text("\(question.asOf)"),
                    .text(CountryJudgement.rule),
                ]
            },
            facts: [Fact("Waiting", counts.joined(separator: ", "))]
                + Colophon.facts(question, rule: CountryJudgement.rule, sources: sources),
            emptyMessage: "Nothing waits for a person.")
    }
}

extension ReviewItem.Kind {
    /// As people read it.
    fileprivate var words: String {
        switch self {
        case .override: "override"
        case .contested: "contested category"
        case .contradiction: "files disagree"
        case .ambiguousRow: "ambiguous row"
        case .centrality: "centrality"
        case .suggestedTag: "suggested tag"
        case .untagged: "untagged candidate"
        }
    }

    /// Why tags of one country wait.
    fileprivate func words(for count: Int) -> String {
        switch self {
        case .centrality: "nobody has judged how central procurement is in \(count) commitments"
        case .untagged:
            "the words of \(count) commitments speak for a tag on contracting, and nobody has said so"
        default: "\(count) suggested tags wait for a yes or no"
        }
    }
}
