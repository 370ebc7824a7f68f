import ArgumentParser
import CommitmentImport
import CommitmentModel
import CommitmentStore
import Reporting

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Make an exported file once more, and say whether it is equal.",
        discussion: """
            A file that ocmap wrote says which command made it and on which data. The list is made again from \
            the database at hand and compared cell by cell. Exit code 0: equal, also where only the file or line \
            in which a fact was read is another; 1: different.

            EXAMPLES
              ocmap verify map.csv
              ocmap verify priorities.xlsx --database march.sqlite
            """)

    @Argument(help: "The file, in any format of a list, or a picture.")
    var file: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let exported = try ExportedFile(path: file)
        guard let making = exported.making, let arguments = CommandText.arguments(of: making.command) else {
            throw Refusal(
                file: file,
                reason:
                    "it does not say which list of ocmap it is: it is another file, or a CSV or JSON without rows. "
                    + "Export it again, with -o.")
        }
        let store = try database.open()
        let now = String(try store.dataHash().prefix(16))
        let found = try differences(exported, arguments, of: making.command, store)
        let differences = found.filter { !$0.isFilledIn && !$0.isSource }
        let (filledIn, readAgain) = (found.count { $0.isFilledIn }, found.count { $0.isSource })
        if differences.isEmpty {
            let cells = exported.tables.map { $0.rows.map(\.count).reduce(0, +) }.reduce(0, +)
            let apart = filledIn == 0 ? "" : ", apart from \(filledIn) cells that a meeting filled in"
            let same = now == making.data ? "on the same data" : "although the data has changed elsewhere"
            let equal = readAgain == 0 ? "is equal" : "is equal in its facts"
            let sources =
                readAgain == 0
                ? ""
                : " They were read again since, so that \(readAgain == 1 ? "one place names" : "\(readAgain) places name") "
                    + "another file, line or run than now: see “ocmap runs”."
            return try Terminal.write(
                line: "\(file) \(equal): \(cells) cells, \(same) (\(now))\(apart).\(sources)")
        }
        for difference in differences.prefix(20) {
            try Terminal.write(line: words(difference))
        }
        if differences.count > 20 {
            try Terminal.write(line: "… and \(differences.count - 20) more")
        }
        Terminal.tell(
            "ocmap: \(file) differs in \(differences.count == 1 ? "one place" : "\(differences.count) places"). \(reason(making, now))"
        )
        throw ExitCode(1)
    }

    /// The cells in which the file is not what its command gives, be it with `--raw` or without.
    private func differences(
        _ exported: ExportedFile, _ arguments: [String], of command: String, _ store: Store
    ) throws -> [ExportedFile.Difference] {
        let files = try store.runs().map(\.file)
        func found(_ options: [String]) throws -> [ExportedFile.Difference] {
            exported.differences(
                to: try remade(command, arguments + options, as: exported.format), imported: files)
        }
        func isEqual(_ differences: [ExportedFile.Difference]) -> Bool {
            differences.allSatisfy { $0.isFilledIn || $0.isSource }
        }
        let marked = try found([])
        guard !isEqual(marked), ["csv", "tsv"].contains(exported.format) else {
            return marked
        }
        let raw = try found(["--raw"])
        return isEqual(raw) ? raw : marked
    }

    /// The list of a command, made once more and read back.
    private func remade(_ command: String, _ arguments: [String], as format: String) throws -> ExportedFile {
        guard let folder = FreshName.temporaryFolder(for: "verify") else {
            throw Refusal(
                file: file,
                reason: "there is no room for a temporary folder: set TMPDIR to one that can be written to.")
        }
        let path = "\(folder)/list.\(format)"
        defer { OutputFolder.remove(folder) }
        let output = ["-o", path, "--database", database.path, "--made-by", command]
        // Help and versions are commands too, and none of them is a list.
        guard
            var list = try? Ocmap.parseAsRoot(
                arguments + output + (format == "svg" ? [] : ["--format", format])),
            Self.lists.contains(where: { type(of: list) == $0 })
        else {
            throw Refusal(
                file: file,
                reason: "the command in it makes no list: \(command). Export the list again, with -o.")
        }
        try list.run()
        return try ExportedFile(path: path)
    }

    private static let lists: [any ParsableCommand.Type] = [
        MapCommand.self, CommitmentsCommand.self, ExplainCommand.self, PrioritiesCommand.self,
        FiguresCommand.self, ReviewCommand.self, OverrideListCommand.self, ClockCommand.self,
        JointPriorityListCommand.self, EngagementListCommand.self,
        IntroductionsListCommand.self, PartnersCommand.self, MatchCommand.self,
    ]

    private func words(_ difference: ExportedFile.Difference) -> String {
        func value(_ text: String?) -> String { text.map { "“\($0.prefix(60))”" } ?? "nothing" }
        return "\(difference.place): \(value(difference.here)) in the file, \(value(difference.there)) now"
    }

    /// Why a file may differ, as far as it can be known.
    private func reason(_ making: ExportedFile.Making, _ now: String) -> String {
        if let program = making.program, program != Program.name {
            return "It was made by \(program), and this is \(Program.name)."
        }
        return now == making.data
            ? "The data is the same (\(now)), so the file was changed after ocmap wrote it."
            : "The data has changed since: \(making.data) then, \(now) now. “ocmap runs”, “ocmap override list --all” and “ocmap tag list” show what came in."
    }

    /// Why a file cannot be verified.
    struct Refusal: Error, CustomStringConvertible {
        let file: String
        /// What is wrong and what to do.
        let reason: String

        var description: String { "\(file) cannot be verified: \(reason)" }
    }
}
