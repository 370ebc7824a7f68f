import ArgumentParser
import CommitmentModel
import CommitmentStore

struct AssistanceUpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Say how a decision stands, and what came of it.",
        discussion: """
            The newest decision for the country, unless --meeting and --list tell which. What is not given \
            stays as it was.

            EXAMPLES
              ocmap assistance update Ukraine --state under-way --on 2016-05-01
              ocmap assistance update Ukraine --state done --result "A talk was held" --due 2016-06-30
            """)

    @Argument(help: "The country: ISO code, name or alias.")
    var country: String

    @Option(help: "The list in which it stood: a, b (with u) or c.")
    var list: String?

    @Option(help: "The day of the meeting that decided.", transform: day)
    var meeting: Day?

    @Option(help: "agreed, under-way, done or dropped.")
    var state: Assistance.State?

    @Option(help: "What came of it, in a sentence.", transform: words)
    var result: String?

    @Option(help: "Who does it: a role or an organisation, never a person.", transform: words)
    var owner: String?

    @Option(help: "By when: 2016-06 or 2016-06-30.", transform: partialDate)
    var due: PartialDate?

    @Option(help: "Who says so, best as an address.", transform: words)
    var source: String?

    @Option(help: "Since when state and result are known. Default: today.", transform: day)
    var on: Day?

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if state == nil, result == nil, owner == nil, due == nil, source == nil {
            throw ValidationError("Say what is new: --state, --result, --owner, --due or --source.")
        }
        if let list, !["a", "b", "c"].contains(list) {
            throw ValidationError("--list takes a, b or c; what is under way stands in b.")
        }
    }

    func run() throws {
        let store = try database.open(forWriting: true)
        let code = try store.country(named: country)
        let found = try store.assistance().last {
            $0.country == code && (list == nil || $0.list == list)
                && (meeting == nil || $0.meeting == meeting)
        }
        guard let found else { throw StoreError.noDecision(country: country) }
        var fields: [String: String] = [:]
        fields["state"] = state?.rawValue
        fields["result"] = result
        fields["owner"] = owner
        fields["due"] = due?.description
        fields["source"] = source
        if state != nil || result != nil { fields["told"] = "\(on ?? Terminal.today)" }
        try store.update(found, with: fields)
        Terminal.tell(
            "\(country), list \(found.list), meeting of \(found.meeting): “\(found.decision)” updated.")
    }
}
