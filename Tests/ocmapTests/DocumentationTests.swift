import Foundation
import Testing

/// docs/cli.md is the contract of the command line.
@Suite(
    "docs/cli.md",
    .enabled(if: Package.contract != nil, "docs/cli.md is not written yet"))
struct DocumentationTests {
    @Test("has every command", arguments: HelpTests.commands)
    func commands(_ command: String) throws {
        #expect(try #require(Package.contract).contains("ocmap \(command)"))
    }

    @Test("has every option of a command", arguments: HelpTests.commands)
    func options(_ command: String) throws {
        let text = try #require(Package.contract)
        let help = try Desk(hasDatabase: false).run(
            command.split(separator: " ").map(String.init) + ["--help"]
        ).text
        let options = Set(help.matches(of: /(?m)^  (?:-\w, )?(--[a-z-]+)/).map { String($0.1) })
            .subtracting(["--help", "--version"])
        #expect(!options.isEmpty)
        #expect(options.filter { !text.contains($0) }.sorted() == [])
    }

    @Test("has every key of the JSON", arguments: FormatTests.lists)
    func keys(_ list: [String]) throws {
        let text = try #require(Package.contract)
        let run = try Desk().run(list + ["--format", "json"])
        let objects = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
        let inner = objects.flatMap { $0.values.compactMap { $0 as? [[String: Any]] }.flatMap(\.self) }
        let keys = Set((objects + inner).flatMap(\.keys))
        #expect(keys.filter { !text.contains("`\($0)`") && !text.contains("\"\($0)\"") }.sorted() == [])
    }

    @Test("has every exit code and format")
    func codes() throws {
        let text = try #require(Package.contract)
        for word in ["64", "65", "OCMAP_DATABASE"] + FormatTests.formats + ["xlsx"] {
            #expect(text.contains(word), "\(word)")
        }
    }
}
