import CommitmentMapping
import CommitmentModel

/// What every list says about itself, so that it can be judged far from here.
enum Colophon {
    /// Scope, as-of date, rule, assumption, coverage, sources and program.
    ///
    /// `plans` counts the national plans started by the day: imported, and known.
    static func facts(
        _ question: Question, rule: String, sources: [String], plans: (imported: Int, known: Int)? = nil
    ) -> [PrintedList.Fact] {
        var facts = [
            PrintedList.Fact("Scope", question.scope.rawValue),
            PrintedList.Fact("As of", "\(question.asOf)"),
            PrintedList.Fact("Rule", rule),
        ]
        if let assumed = question.assumptions.text {
            facts.append(PrintedList.Fact("Assumed", "reports published \(assumed)"))
        }
        if let plans {
            facts.append(
                PrintedList.Fact("Coverage", "\(plans.imported) of \(plans.known) known plans imported"))
        }
        return facts + [
            PrintedList.Fact("Sources", sources.isEmpty ? "none" : sources.joined(separator: ", ")),
            PrintedList.Fact("Program", Program.name),
        ]
    }

    /// Imported and known plans of some countries.
    static func coverage(_ judgements: [CountryJudgement]) -> (imported: Int, known: Int) {
        let plans = judgements.flatMap(\.plans)
        return (plans.count { $0.coverage != .none }, plans.count)
    }
}
