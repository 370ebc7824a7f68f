import ArgumentParser
import CommitmentModel
import CommitmentStore
import Reporting
import SQLite

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say whether the database is sound.",
        discussion: """
            Looks at every page, reference and word of the search index, and at what has to hold beyond them: that \
            every fact names the line it was read from, and every finding is of its own plan. Nothing is changed. \
            Exit code 0: all of it holds; 1: something does not. “ocmap backup” makes a copy to go back to.

            EXAMPLES
              ocmap check
              ocmap check --format json
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let checks = try opened().checks()
        try output.print(.checks(checks, of: database.path))
        if checks.contains(where: { $0.fault != nil }) {
            Terminal.tell(
                "ocmap: \(database.path) is not sound. Go back to a backup, or make a new database with: ocmap init"
            )
            throw ExitCode(1)
        }
    }

    /// For writing, which the search index takes; for reading where that is not allowed.
    private func opened() throws -> Store {
        let store: Store
        do {
            store = try database.open(forWriting: true)
        } catch let error as SQLiteError where error.code == .readOnly || error.code == .cannotOpen {
            store = try database.open()
        }
        store.breakOff { Interruption.signal != 0 }
        return store
    }
}
