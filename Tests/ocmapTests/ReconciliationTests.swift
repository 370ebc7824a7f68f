import Foundation
import Testing

/// docs/reconciliation.md sets figures of others beside ours; every command
/// on it is run again here.
@Suite(
    "docs/reconciliation.md",
    .enabled(if: Package.hasExplorer, "../shared/data/ogp-explorer-2017-03.csv is not here"))
struct ReconciliationTests {
    @Test("says what its commands list")
    func commands() throws {
        let desk = try Self.desk()
        let rows = try Row.all()
        #expect(rows.count > 50)
        for row in rows {
            let lists = try row.lists.map { try Self.list($0, of: $1, on: desk) }
            let first = try #require(lists.first)
            let rest = Set(lists.dropFirst().joined().map(\.country))
            let said =
                switch row.cells[1] {
                case "rows": "\(first.count)"
                case "countries": "\(Set(first.map(\.country)).count)"
                case "plans": "\(Set(first).count)"
                default: Set(first.map(\.country)).subtracting(rest).sorted().joined(separator: " ")
                }
            #expect(row.cells[0] == said, "\(row.lists)")
        }
    }

    /// A row of a table that has a command in it: a number with what it
    /// counts, or the countries of one list that another one lacks.
    private struct Row {
        let cells: [String]

        /// Its commands, each with the database that the row names for it.
        var lists: [(command: String, database: String)] {
            let commands = cells.filter { $0.hasPrefix("`ocmap ") }.map { $0.filter { $0 != "`" } }
            return Array(zip(commands, cells.filter(ReconciliationTests.databases.contains)))
        }

        static func all() throws -> [Row] {
            let page = Package.root.appending(path: "docs/reconciliation.md")
            return try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
                .filter { $0.hasPrefix("|") && $0.contains("`ocmap ") }
                .map { line in
                    Row(
                        cells: line.split(separator: "|").map {
                            $0.trimmingCharacters(in: .whitespaces)
                        })
                }
        }
    }

    /// A country, and the plan where the list is one of commitments.
    private struct Place: Hashable {
        let country: String
        let plan: String?
    }

    private static let databases = ["seeds", "both", "explorer"]

    /// A desk with the three databases that the page tells to make.
    private static func desk() throws -> Desk {
        let desk = try Desk(hasDatabase: false)
        for line in [
            "OCMAP_DATABASE=seeds.sqlite ocmap init",
            "cp seeds.sqlite both.sqlite",
            "OCMAP_DATABASE=both.sqlite ocmap import '\(Package.explorer)'",
            "OCMAP_DATABASE=explorer.sqlite ocmap init --only countries,tags",
            "OCMAP_DATABASE=explorer.sqlite ocmap import '\(Package.explorer)'",
        ] {
            let run = try desk.shell(line)
            guard run.status == 0 else { throw Desk.Broken(description: run.errors) }
        }
        return desk
    }

    private static func list(_ command: String, of database: String, on desk: Desk) throws -> [Place] {
        let run = try desk.shell("OCMAP_DATABASE=\(database).sqlite \(command) --format json")
        guard let list = try? JSONSerialization.jsonObject(with: run.output) as? [[String: Any]] else {
            throw Desk.Broken(description: "\(command): \(run.errors)")
        }
        return try list.map {
            Place(country: try #require($0["iso3"] as? String), plan: $0["plan"] as? String)
        }
    }
}
