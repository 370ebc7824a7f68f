import Foundation
import Testing

/// docs/meeting.md shows what the program prints; this runs it all.
@Suite("docs/meeting.md")
struct MeetingPageTests {
    /// A command of the page, and the lines that it shows.
    private struct Step {
        let command: String
        var shown: [String] = []
    }

    private static let mistakes = [
        "Ukraine": ("Send a second expert", "OCP country team", "when they ask"),
        "Chile": ("", "OCP country team", ""),
    ]

    private func steps() throws -> [Step] {
        let page = try String(contentsOf: Package.root.appending(path: "docs/meeting.md"), encoding: .utf8)
        var (steps, isCode): ([Step], Bool) = ([], false)
        for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line == "```" {
                isCode.toggle()
            } else if isCode, line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2))))
            } else if isCode, !steps.isEmpty, !line.isEmpty {
                steps[steps.count - 1].shown.append(line)
            }
        }
        return steps
    }

    @Test(
        "every command works, and prints every line that is shown, in this order",
        .enabled(if: Package.hasExplorer, "the explorer file is not beside the project"))
    func walk() throws {
        let (desk, steps) = (try Desk(hasDatabase: false), try steps())
        #expect(steps.count > 15)
        _ = try desk.shell("ln -s '\(Package.explorer)' ogp-explorer-2017-03.csv")
        for step in steps {
            if step.command.hasPrefix("cat ") {
                try desk.write(
                    step.shown.joined(separator: "\n") + "\n", to: String(step.command.dropFirst(4)))
            }
            if step.command.contains("filled.xlsx") { try desk.fillIn("march", Desk.decisions) }
            if step.command.contains("wrong.xlsx") {
                try desk.fillIn("march", Self.mistakes, as: "wrong.xlsx")
            }
            let printed = try desk.shell("{ \(step.command); } 2>&1").text.split(separator: "\n")
                .map { String($0.replacing(/\s+$/, with: "")) }
            var rest = printed[...]
            for line in step.shown where line != "…" {
                let place = rest.firstIndex(of: line)
                #expect(place != nil, "\(step.command): \(line)")
                if let place { rest = rest[(place + 1)...] }
            }
        }
    }
}
