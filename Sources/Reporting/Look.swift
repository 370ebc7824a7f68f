import CommitmentMapping
import CommitmentModel

extension PrintedList.Column {
    /// From where a list looks, in every row of a data file: scope, day, assumption and rule.
    static let look: [PrintedList.Column] = [
        .init("scope", "Scope", presence: .dataOnly), .init("as_of", "As of", presence: .dataOnly),
        .init("assumed", "Assumed", presence: .dataOnly), .init("rule", "Rule", presence: .dataOnly),
    ]
}

extension Question {
    /// The values of ``PrintedList/Column/look``.
    var look: [PrintedList.Value] {
        [
            .text(scope.rawValue), .text("\(asOf)"), .init(assumptions.text), .text(CountryJudgement.rule),
        ]
    }

    /// A command with the options that let it look from here.
    func asking(_ command: String) -> String {
        "\(command) --as-of \(asOf) --scope \(scope.rawValue)"
            + (assumptions.text?.split(separator: ", ").map { " --assume-published \($0)" }.joined() ?? "")
    }
}
