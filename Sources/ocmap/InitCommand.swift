import ArgumentParser
import CommitmentImport
import CommitmentModel
import CommitmentStore

typealias SeedGroup = SeedImport.Group

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the database and fill it from the built-in seeds.",
        discussion: """
            What was loaded before is passed over, so the command may be repeated; a database of an \
            older ocmap is brought up to date, and so are its seeds.

            EXAMPLES
              ocmap init
              ocmap init --only countries,tags --database mine.sqlite
            """)

    @Option(
        help: ArgumentHelp(
            "Only these groups: countries, tags, plans, commitments, signals, agenda. The first two are "
                + "reference data; plans need countries, commitments need all three.", valueName: "groups"))
    var only: String?

    @OptionGroup var database: DatabaseOptions

    private func groups() throws -> [SeedGroup] {
        guard let only else { return SeedGroup.allCases }
        return try only.split(separator: ",").map { name in
            guard let group = SeedGroup(rawValue: String(name)) else {
                let known = SeedGroup.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("There is no group “\(name)”. Groups are: \(known).")
            }
            return group
        }
    }

    func validate() throws {
        let chosen = Set(try groups())
        if chosen.contains(.commitments), !chosen.isSuperset(of: [.countries, .tags, .plans]) {
            throw ValidationError(
                "commitments need countries, tags and plans: --only countries,tags,plans,commitments.")
        }
        if !chosen.contains(.countries), chosen != [.tags] {
            throw ValidationError("All groups but tags refer to countries: add countries to --only.")
        }
    }

    func run() throws {
        let store = try Store.create(path: database.path)
        let loaded = try SeedImport(into: store, program: Program.name, time: Terminal.now)(try groups())
        if loaded.isEmpty { Terminal.tell("\(database.path) is up to date: nothing to load.") }
        let new = loaded.filter { !$0.isNewerEdition }.map { "\($0.rows) \($0.name)" }
        if !new.isEmpty { Terminal.tell("\(database.path): loaded \(new.joined(separator: ", ")).") }
        let newer = loaded.filter(\.isNewerEdition)
        if !newer.isEmpty {
            let changed = newer.filter { $0.rows > 0 }.map { "\($0.name) \($0.rows)" }.joined(separator: ", ")
            Terminal.tell(
                "\(database.path): built-in data brought up to date; rows new or changed: "
                    + "\(changed.isEmpty ? "none" : changed).")
            for refusal in newer.flatMap(\.refusals) { Terminal.tell("warning: left out: \(refusal)") }
        }
    }
}
