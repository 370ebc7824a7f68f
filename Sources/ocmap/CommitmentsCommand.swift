import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct CommitmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commitments",
        abstract: "List and search commitments.",
        discussion: """
            Every filter has to hold. A search takes any text: all words have to occur, words in quotes \
            together, and accents do not count. It lists the best match first.

            EXAMPLES
              ocmap commitments --country UKR --tag policy/public-procurement
              ocmap commitments --outcome behind --completion "not started" --level national
              ocmap commitments --search "contratación pública"
            """)

    @Option(help: "Only this country: ISO code, name or alias.")
    var country: String?

    @Option(help: "Only this OGP region.")
    var region: String?

    @Option(help: "Only the plan of this number.")
    var plan: String?

    @Option(help: "Only with this tag, such as policy/public-procurement or oc/open-contracting.")
    var tag: String?

    @Option(help: "Only with these words in title or text.")
    var search: String?

    @Option(help: "Only of national plans, or only of local ones.")
    var level: Level?

    @Option(help: "Only with this outcome, such as problem or implemented. May be repeated.")
    var outcome: [Outcome] = []

    @Option(help: "Only with this completion code, such as substantial. May be repeated.")
    var completion: [Completion] = []

    @Option(help: "Only with this ambition code, such as transformative. May be repeated.")
    var ambition: [Ambition] = []

    @Option(help: "Only of plans submitted in this year, or started in it.")
    var year: Int?

    /// Whose plan.
    enum Level: String, CaseIterable, ExpressibleByArgument {
        case national
        case local
    }

    @Option(parsing: .unconditional, help: "At most so many.")
    var limit: Int?

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if search?.allSatisfy(\.isWhitespace) == true {
            throw ValidationError("--search takes words to look for.")
        }
        if plan == "" { throw ValidationError("--plan takes the number of an action plan, such as 2.") }
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    func run() throws {
        let store = try database.open()
        // A file is of one state of the database; but no import shall wait for somebody who
        // reads a pipe slowly.
        if output.isIntoFile { try store.snapshot { try list(from: store) } } else { try list(from: store) }
    }

    private func list(from store: Store) throws {
        let version = try store.version()
        var selection = Selection()
        selection.country = try country.map(store.country)
        selection.region = try region.map(store.region)
        selection.plan = plan
        selection.isLocal = level.map { $0 == .local }
        selection.tag = try tag.map(store.tag)
        selection.search = search
        let (question, sources) = (question.question, try store.sources())
        let isWanted = isWanted
        // The list is in the order of countries: no more than a piece of one has to be in memory.
        var countries = try (selection.country.map { [$0] } ?? store.countries().map(\.code))[...]
        let isWhole = limit == nil && search == nil && !countries.isEmpty
        var rows: ArraySlice<Int> = []
        func piece() throws -> PrintedList? {
            if rows.isEmpty {
                guard let code = countries.popFirst() else { return nil }
                selection.country = code
                rows = try store.rows(of: selection)[...]
            }
            let piece = Array(rows.prefix(2_000))
            rows = rows.dropFirst(piece.count)
            let found = try store.commitmentJudgements(ofRows: piece, question, where: isWanted)
            return .commitments(found, question, sources: sources, isCut: false)
        }
        func next() throws -> PrintedList? { try store.snapshot(at: version, piece) }
        if isWhole, try output.printPieces(from: store, asOf: question.asOf, next: next) { return }
        // One more than are shown tells whether the list is cut.
        try output.print(from: store, asOf: question.asOf) {
            let found = try store.commitmentJudgements(
                selection, question, atLeast: limit.map { min($0, 1 << 30) + 1 }, where: isWanted)
            let shown = Array(found.prefix(limit ?? .max))
            let words = try search.map { try store.foundWords($0, of: shown.map(\.judgement.commitment.id)) }
            return .commitments(
                shown, question, passages: words?.compactMapValues(\.passage), sources: try store.sources(),
                isCut: shown.count < found.count)
        }
    }

    /// Without --scope, everything that was asked for is shown.
    private var isWanted: (CommitmentJudgement) -> Bool {
        var filter = CommitmentFilter()
        (filter.scope, filter.year, filter.outcomes) = (question.scope, year, outcome)
        (filter.completions, filter.ambitions) = (completion, ambition)
        return { [filter] in filter.contains($0) }
    }
}

extension Outcome: ExpressibleByArgument {}
extension Completion: ExpressibleByArgument {}
extension Ambition: ExpressibleByArgument {}
