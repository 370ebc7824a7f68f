import Testing

@Suite("--help")
struct HelpTests {
    /// The commands that do something: "map", "override set".
    static let commands = subcommands("").flatMap { command in
        let own = subcommands(command)
        return own.isEmpty ? [command] : own.map { "\(command) \($0)" }
    }

    /// The commands that only have others under them: "override".
    static let groups = subcommands("").filter { !subcommands($0).isEmpty }

    /// The commands that the help of a command lists.
    private static func subcommands(_ command: String) -> [String] {
        let own = command.isEmpty ? [] : [command]
        guard let help = try? Desk(hasDatabase: false).run(own + ["--help"]).text else { return [] }
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    private func words(_ command: String) -> [String] { command.split(separator: " ").map(String.init) }

    /// The command lines under EXAMPLES; help wraps those that are long.
    private func examples(_ help: String) -> [String] {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.drop { $0 != "EXAMPLES" }.dropFirst().prefix { !$0.isEmpty }.reduce(into: []) {
            lines, line in
            let text = line.drop { $0 == " " }
            if text.hasPrefix("ocmap ") || lines.isEmpty {
                lines.append(String(text))
            } else {
                lines[lines.count - 1] += " " + text
            }
        }
    }

    @Test("lists the commands there are")
    func complete() {
        #expect(
            Set(Self.commands).isSuperset(of: [
                "init", "import", "map", "commitments", "explain", "priorities",
            ]))
    }

    @Test("goes to stdout: 0", arguments: [""] + groups + commands)
    func status(_ command: String) throws {
        let run = try Desk(hasDatabase: false).run(words(command) + ["--help"])
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.text.hasPrefix("OVERVIEW: "))
    }

    @Test("has examples that name only options there are", arguments: [""] + groups + commands)
    func options(_ command: String) throws {
        let desk = try Desk(hasDatabase: false)
        let own = self.words(command)
        let examples = examples(try desk.run(own + ["--help"]).text)
        #expect(!examples.isEmpty)
        for example in examples {
            let words = example.split(separator: " ").map(String.init)
            #expect(words.first == "ocmap")
            #expect(words.dropFirst().starts(with: own))
            let shown = words.dropFirst().prefix(Self.groups.contains(words[1]) ? 2 : 1)
            let help = try desk.run(shown + ["--help"]).text
            for option in words.filter({ $0.hasPrefix("-") }) {
                #expect(
                    help.contains(option + " ") || help.contains(option + "\n")
                        || help.contains(option + ","), "\(option) in \(example)")
            }
        }
    }

    /// What has to be there before an example can work.
    private static let preparations: [String: [String]] = {
        let decision =
            "printf 'iso3,list,meeting,decision\nUKR,b,2016-03-15,Talk\n' > d.csv && ocmap import d.csv"
        let point =
            "printf 'country,office,role\nUKR,Cabinet,OGP point of contact\n' > p.csv && ocmap import p.csv"
        let contact =
            "printf 'country,office,role,name,consent,consented\nUKR,Ministry of Economy,lead,A,by letter,2016-03-01\nUKR,Cabinet,lead,B,by letter,2016-03-01\n' > contacts.csv"
        let taken = [contact, "ocmap contact import contacts.csv"]
        return [
            "assistance": [decision], "assistance update": [decision], "introductions done": [point],
            "joint-priority clear": ["ocmap joint-priority set Ukraine --decided 2016-03-15 --by leads"],
            "contact": [contact], "contact import": [contact], "contact list": taken, "contact forget": taken,
        ]
    }()

    @Test("has examples that work as they stand", arguments: [""] + groups + commands)
    func run(_ command: String) throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "ogpirm_live_data.csv")
        try desk.write(workbook: ExplorerText.file, to: "commitments.xlsx")
        let status = #"{"iso": "ua", "name": "Ukraine", "results": {}}"#
        _ = try desk.shell("mkdir ocp-status && echo '\(status)' > ocp-status/ua.json")
        if command == "verify" {
            for file in ["map.csv", "priorities.xlsx"] { try desk.run("map", "-o", file) }
            _ = try desk.shell("cp ocmap.sqlite march.sqlite")
        }
        if command == "override clear" { try desk.override("Ukraine", "a") }
        if let preparation = Self.preparations[command] {
            for line in preparation { #expect(try desk.shell(line).status == 0, "\(line)") }
        }
        let help = try desk.run(words(command) + ["--help"]).text
        for example in examples(help) where !example.hasPrefix("ocmap serve") {
            let run = try desk.shell(example)
            #expect(run.status == 0, "\(example): \(run.errors)")
        }
    }

    @Test("explains every option and argument", arguments: commands)
    func explained(_ command: String) throws {
        let desk = try Desk(hasDatabase: false)
        #expect(try desk.run(words(command) + ["--help"]).text.contains("\nUSAGE: ocmap \(command)"))
        let wrong = try desk.run(words(command) + ["--nothing-of-that-name"])
        #expect(wrong.status == 64 && wrong.errors.contains("Usage: ocmap \(command)"), "\(wrong.errors)")
        let lines = try desk.run(words(command) + ["--help"]).text
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  -") || line.hasPrefix("  <")
        {
            let words = line.dropFirst(2).split(separator: "  ", maxSplits: 1)
            #expect(words.count > 1 || next.hasPrefix("       "), "\(line)")
        }
    }

    @Test("--version is name and number")
    func version() throws {
        let run = try Desk(hasDatabase: false).run("--version")
        #expect(run.text.contains(/^ocmap \d+\.\d+\.\d+\n$/))
        #expect(run.status == 0)
    }
}
