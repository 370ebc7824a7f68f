package import CommitmentMapping
import CommitmentModel

/// A prioritised list with how firm it is and from where it looks; tables,
/// explanations and plots are made of it.
package struct PriorityPaper {
    package let list: PriorityList
    package let robustness: Robustness
    package let question: Question
    package let sources: [String]
    /// Whether those that are not in the top are shown too.
    package let showsAll: Bool
    /// How it was made, where it leaves the program.
    let stamp: Stamp?

    package init(
        _ list: PriorityList, _ robustness: Robustness, _ question: Question, sources: [String],
        showsAll: Bool, stamp: Stamp? = nil
    ) {
        self.list = list
        self.robustness = robustness
        self.question = question
        self.sources = sources
        self.showsAll = showsAll
        self.stamp = stamp
    }

    func stamped(_ list: PrintedList) -> PrintedList { stamp.map(list.stamped) ?? list }

    package var shown: [PriorityList.Entry] { list.entries.filter { showsAll || $0.isIn } }

    var title: String {
        switch list.cut {
        case .top: "Prioritised assistance, as of \(question.asOf)"
        case .slots(let count):
            "Agenda of \(count) \(count == 1 ? "slot" : "slots"), as of \(question.asOf)"
        }
    }

    /// What being in means: "top 5" or "agenda".
    package var cutWords: String {
        switch list.cut {
        case .top(let count): "top \(count)"
        case .slots: "agenda"
        }
    }

    var rules: String { "\(PriorityList.rule), \(CountryJudgement.rule)" }

    package func place(of entry: PriorityList.Entry) -> Robustness.Place? { robustness.places[entry.code] }

    package func tier(of entry: PriorityList.Entry) -> Tier? {
        place(of: entry).map { Tier($0, isInsufficient: entry.score.isInsufficient) }
    }

    /// What could be offered to a country first, and from which of the others it could learn.
    package func offer(to judgement: CountryJudgement) -> String { judgement.offer(peers: judgements) }

    /// From where the scores look; every output says it.
    var lookFacts: [PrintedList.Fact] {
        [
            .init("Weights", list.weights.words),
            .init("Draws", "\(robustness.draws), seed \(robustness.seed)"),
        ]
            + Colophon.facts(
                question, rule: rules, sources: sources, plans: judgements.flatMap(\.plans), of: judgements)
    }

    /// Every country, those that are in no list at the end.
    package var judgements: [CountryJudgement] { list.entries.map(\.judgement) + list.leftOut }

    /// Everything to know about the lists, on one line.
    var factLine: String { facts.map { "\($0.label): \($0.value)" }.joined(separator: "; ") }

    /// Everything to know about the lists.
    package var facts: [PrintedList.Fact] {
        var facts = agendaFacts
        let below = list.entries.count - shown.count
        if below > 0 { facts.append(.init("Below the \(cutWords)", "\(below) countries")) }
        if !list.entries.isEmpty { facts.append(tipping) }
        facts += lookFacts
        for judgement in judgements {
            guard let priority = judgement.jointPriority else { continue }
            facts.append(.init(judgement.record.country.name, priority.words))
        }
        for category in [CommitmentMapping.Category.n, .x] {
            let names = list.leftOut.filter { $0.category == category }.map(\.record.country.name).sorted()
            if !names.isEmpty {
                facts.append(
                    .init("Left out, \(category.words)", "\(names.count): \(names.joined(separator: ", "))"))
            }
        }
        return facts
    }

    /// How the slots fell to the lists.
    private var agendaFacts: [PrintedList.Fact] {
        guard case .slots(let count) = list.cut else { return [] }
        let sizes = PriorityList.lists.indices.map { list in self.list.entries.count { $0.list == list } }
        let (quotas, spare) = list.cut.quotas(sizes: sizes)
        let words = zip(quotas, PriorityList.lists).map { "\($1[0].rawValue) \($0)" }.joined(separator: ", ")
        return [
            .init(
                "Slots",
                "\(count): \(words) (40, 30 and 30 %)"
                    + (spare > 0 ? "; \(spare) unused went to the next best" : ""))
        ]
    }

    /// The smallest change of one weight that changes who is in.
    package var tipping: PrintedList.Fact {
        let label = "Smallest change of a weight that changes the \(cutWords)"
        if case .slots = list.cut { return .init(label, words(list.tipping())) }
        let lists = PriorityList.lists.indices.filter { index in
            list.entries.contains { $0.list == index }
        }
        return .init(
            label,
            lists.map { "\(PriorityList.lists[$0][0].rawValue), \(words(list.tipping(ofList: $0)))" }
                .joined(separator: "; "))
    }

    private func words(_ tipping: Tipping?) -> String {
        guard let tipping else { return "none" }
        func names(_ codes: [CountryCode]) -> String {
            codes.map(name).sorted().joined(separator: ", ")
        }
        return "\(tipping.criterion.words) \(Weights.words(tipping.from)) to \(Weights.words(tipping.to)) "
            + "(\(names(tipping.comesIn)) in, \(names(tipping.goesOut)) out)"
    }

    func name(_ code: CountryCode) -> String {
        list.entries.first { $0.code == code }?.judgement.record.country.name ?? code.rawValue
    }
}
