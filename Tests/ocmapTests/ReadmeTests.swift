import Foundation
import Testing

/// The session in README.md is what the program prints today.
@Suite(
    "README.md",
    .enabled(if: Package.hasExplorer, "../shared/data/ogp-explorer-2017-03.csv is not here"))
struct ReadmeTests {
    /// Command lines, and what stands below each.
    private static func session() throws -> [(line: String, output: String)] {
        let readme = try String(contentsOf: Package.root.appending(path: "README.md"), encoding: .utf8)
        let block = readme.components(separatedBy: "\n## What it looks like\n").last?
            .components(separatedBy: "\n```\n").dropFirst().first
        return try #require(block).components(separatedBy: "\n\n$ ").map { part in
            let lines = part.trimmingPrefix("$ ").split(
                separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
        }
    }

    @Test("shows what every command prints; a line … stands for the rest")
    func prints() throws {
        let desk = try Desk(hasDatabase: false)
        try FileManager.default.copyItem(
            atPath: Package.explorer, toPath: desk.path("ogp-explorer-2017-03.csv"))
        let session = try Self.session()
        #expect(session.count > 10)
        for (line, expected) in session {
            let printed = try desk.shell("unset OCMAP_DATABASE; \(line) 2>&1").text
            if expected.hasSuffix("\n…") {
                #expect(printed.hasPrefix(expected.dropLast()), "\(line)")
            } else {
                #expect(printed.trimmingCharacters(in: .newlines) == expected, "\(line)")
            }
        }
    }
}
