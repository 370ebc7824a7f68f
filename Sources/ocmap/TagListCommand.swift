import ArgumentParser
import CommitmentModel
import CommitmentStore
import Reporting

struct TagListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List tags on commitments, with who stated or judged them.",
        discussion: """
            Every filter has to hold. A tag on which coders disagree counts as suggested; --disputed lists \
            those, also where only the centrality differs.

            EXAMPLES
              ocmap tag list UKR-1-17
              ocmap tag list --tag policy/public-procurement --country Ukraine
              ocmap tag list --disputed
            """)

    @Argument(help: "Only this commitment, as “ocmap commitments” prints it.")
    var commitment: String?

    @Option(help: "Only this tag, such as policy/public-procurement or oc/open-contracting.")
    var tag: String?

    @Option(help: "Only accepted, suggested or rejected ones.")
    var state: TagState?

    @Option(help: "Only this country: ISO code, name or alias.")
    var country: String?

    @Flag(name: .customLong("disputed"), help: "Only those on which coders disagree.")
    var isDisputed = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        var selection = TagSelection()
        selection.commitment = try commitment.map { try store.commitment(named: $0).id }
        selection.tag = try tag.map(store.tag)
        selection.state = state
        selection.country = try country.map(store.country)
        selection.isDisputed = isDisputed
        try output.print(.tags(try store.tagRecords(selection)))
    }
}
