import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct OverrideSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set another category than the rule's.",
        discussion: """
            Evidence is a commitment, as “ocmap commitments” prints it, or a link. An earlier override of \
            the country stays in “ocmap override list --all”.

            EXAMPLES
              ocmap override set Ukraine a --reason "Prozorro works nationwide" --evidence UKR-1-17 \
            --evidence https://prozorro.gov.ua/en --by "country lead" --review-by 2030-12-31
            """)

    @Argument(help: "The country: ISO code, name or alias.")
    var country: String

    @Argument(help: "The category: a, b, c, u, n or x.")
    var category: CommitmentMapping.Category

    @Option(help: "A commitment or a link; at least one. May be repeated.")
    var evidence: [String] = []

    @Option(help: "The day by which somebody has to look again: 2016-12-31.", transform: day)
    var reviewBy: Day

    @OptionGroup var options: OverrideOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if evidence.isEmpty {
            throw ValidationError("An override needs evidence: --evidence UKR-1-17, or a link.")
        }
        if reviewBy <= options.decisionDay {
            throw ValidationError("--review-by takes a day after the decision of \(options.decisionDay).")
        }
    }

    func run() throws {
        let store = try database.open(forWriting: true)
        let code = try store.country(named: country)
        let override = Override(
            id: 0, scope: options.scope, category: category.rawValue, reason: options.reason,
            evidence: try evidence.map(store.evidence), by: options.by, decided: options.decisionDay,
            reviewBy: reviewBy, recorded: Terminal.now)
        guard let record = try store.records().first(where: { $0.country.code == code }) else { return }
        try store.add(override, of: record.country)
        let rule = CountryJudgement(record, Question(asOf: options.decisionDay, scope: options.scope))
            .ruleCategory
        Terminal.tell(
            "\(record.country.name): \(category.rawValue) from \(options.decisionDay) in scope \(options.scope.rawValue), "
                + "where the rule gives \(rule.rawValue); to be reviewed by \(reviewBy).")
    }
}
