import CommitmentMapping
import CommitmentModel

/// What every list says about itself, so that it can be judged far from here.
enum Colophon {
    /// Scope, as-of date, rule, assumption, coverage, sources and program.
    ///
    /// `plans` are the national plans started by the day; of `judgements` it is said which a person set.
    static func facts(
        _ question: Question, rule: String, sources: [String], plans: [ActionPlan]? = nil,
        of judgements: [CountryJudgement] = []
    ) -> [PrintedList.Fact] {
        var facts = [
            PrintedList.Fact("Scope", question.scope.rawValue),
            PrintedList.Fact("As of", "\(question.asOf)"),
            PrintedList.Fact("Rule", rule),
        ]
        if let set = setByPersons(judgements) { facts.append(PrintedList.Fact("Set by a person", set)) }
        if let assumed = question.assumptions.text {
            facts.append(PrintedList.Fact("Assumed", "reports published \(assumed)"))
        }
        if let plans {
            facts.append(PrintedList.Fact("Coverage", coverage(of: plans)))
        }
        return facts + [
            PrintedList.Fact("Sources", sources.isEmpty ? "none" : sources.joined(separator: ", ")),
            PrintedList.Fact("Program", Program.name),
        ]
    }

    /// "Ukraine (a; the rule gives b)": each country whose category a person set.
    private static func setByPersons(_ judgements: [CountryJudgement]) -> String? {
        var seen: Set<CountryCode> = []
        let words = judgements.filter {
            $0.override?.isInForce == true && seen.insert($0.record.country.code).inserted
        }
        .map {
            "\($0.record.country.name) (\($0.category.rawValue); the rule gives \($0.ruleCategory.rawValue))"
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// How many of some plans were imported, and how many of them in part.
    static func coverage(of plans: [ActionPlan]) -> String {
        let imported = plans.count { $0.coverage != .none }
        let inPart = plans.count { $0.coverage == .some }
        let words = "\(imported) of \(plans.count) known plans imported"
        return inPart == 0 ? words : "\(words), \(inPart) of them in part"
    }
}

extension ActionPlan {
    /// “plan 2 (2014)”, or “the rest of plan 2 (2014)” where some of it was read.
    var nameToImport: String { (coverage == .some ? "the rest of " : "") + name }
}
