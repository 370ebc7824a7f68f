import ArgumentParser
import CommitmentImport
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Glibc

@main
struct Ocmap: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ocmap",
        abstract: "Map open-contracting commitments of OGP countries, and prioritise assistance.",
        discussion: """
            A SQLite database of Open Government Partnership commitments puts each country in an \
            opportunity category, with the evidence for it.

            EXAMPLES
              ocmap init
              ocmap map --as-of 2016-03-15
              ocmap explain Ukraine
              ocmap priorities --top 5

            The database is --database, else OCMAP_DATABASE, else ocmap.sqlite in this folder. \
            Exit codes: 0 done, 1 failed, 2 some rows refused, 64 wrong usage, 65 file refused, \
            130 stopped with Ctrl-C.
            """,
        version: Program.name,
        subcommands: [
            InitCommand.self, ImportCommand.self, PreviewCommand.self, TemplateCommand.self, MapCommand.self,
            CommitmentsCommand.self, ExplainCommand.self, PrioritiesCommand.self, FiguresCommand.self,
            VerifyCommand.self, OverrideCommand.self, TagCommand.self, BackupCommand.self, CheckCommand.self,
            PublishCommand.self, ServeCommand.self, BriefCommand.self, MatchCommand.self,
            MeetingCommand.self, ClockCommand.self, AssistanceCommand.self, JointPriorityCommand.self,
            EngagementCommand.self, IntroductionsCommand.self, PartnersCommand.self, EventsCommand.self,
            StoriesCommand.self, AgendaCommand.self, ContactCommand.self, ReviewCommand.self,
            HistoryCommand.self, RunsCommand.self, DiffCommand.self, SQLCommand.self,
        ])

    static func main() {
        do {
            // Without them every command would look like a question for help.
            if CommandLine.arguments.isEmpty { throw NoArguments() }
            // Scripts ask for it before anything else; to set up the parser takes longer than to answer.
            if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) { return print(Program.name) }
            var command = try named() ?? parseAsRoot()
            try command.run()
        } catch let error as StoreError {
            stop(error, code: error.isUsage ? 64 : 1)
        } catch let error as ImportError {
            stop(error, code: error.isUsage ? 64 : 65)
        } catch let error as WeightsError {
            stop(error, code: 64)
        } catch let error as WeightsArgument.Refused {
            stop(error, code: 65)
        } catch let error as OCPStatusError {
            stop(error, code: 65)
        } catch let error as any CustomStringConvertible & Error where !isArgumentParser(error) {
            stop(error, code: 1)
        } catch {
            exit(withError: error)
        }
    }

    /// The command that the words name, if they are whole; `nil` for whatever needs an answer of the parser's.
    ///
    /// From the root down, the parser sets up each command's options five times over.
    private static func named() -> (any ParsableCommand)? {
        var words = CommandLine.arguments.dropFirst()
        var command: any ParsableCommand.Type = Self.self
        while !command.configuration.subcommands.isEmpty {
            guard let name = words.popFirst(),
                let next = command.configuration.subcommands.first(where: { $0._commandName == name })
            else { return nil }
            command = next
        }
        // Help is a command too, and tells the usage from the root down.
        let parsed = try? command.parseAsRoot(Array(words))
        return parsed.flatMap { type(of: $0) == command ? $0 : nil }
    }

    /// ArgumentParser's own errors know how to print themselves, with the
    /// usage; these are the ones a command may throw.
    private static func isArgumentParser(_ error: any Error) -> Bool {
        error is ValidationError || error is CleanExit || error is ExitCode
            || exitCode(for: error) == .validationFailure
            || exitCode(for: error) == .success
    }

    /// Swift asks the system for the words of the command, even for the program's name.
    private struct NoArguments: Error, CustomStringConvertible {
        let description =
            "the words of the command cannot be read. Make /proc readable for this program, and try again."
    }

    private static func stop(_ error: any CustomStringConvertible, code: Int32) -> Never {
        Terminal.tell("ocmap: \(error)")
        // As a shell counts a program that a signal ended.
        Glibc.exit(Interruption.signal == 0 ? code : 128 + Interruption.signal)
    }
}

extension StoreError {
    /// Whether the words of the command were wrong, not the database.
    fileprivate var isUsage: Bool {
        switch self {
        case .unknownCountry, .unknownRegion, .unknownTag, .unknownCommitment, .unknownRun, .unknownEvidence,
            .noOverride, .noJointPriority, .noDecision, .noFocalPoint, .noContact:
            true
        default: false
        }
    }
}

extension ImportError {
    /// Whether the words of the command were wrong, not the file.
    fileprivate var isUsage: Bool {
        if case .badReading = self { true } else { false }
    }
}
