import CSV
import CommitmentStore
import Foundation
import Testing

@testable import CommitmentImport

@Suite("Files that people send")
struct CorpusTests {
    /// A file, and what a person would see in it; see Tests/Corpus/README.md.
    struct Example: Sendable, CustomTestStringConvertible {
        static let folder = URL(filePath: #filePath).appending(path: "../../Corpus").standardized
        static let all: [Example] = {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.filter { $0.hasSuffix(".csv") }.sorted().map {
                Example(name: String($0.dropLast(4)))
            }
        }()

        let name: String
        var testDescription: String { name }
        var path: String { Self.folder.appending(path: name + ".csv").path }

        /// The table; `nil` if there is none to be had.
        func table() throws -> [[String?]]? {
            guard let data = try? Data(contentsOf: Self.folder.appending(path: name + ".expected.json"))
            else {
                return nil
            }
            return try JSONDecoder().decode([[String?]].self, from: data)
        }

        /// What is said, a line each.
        var sentences: [String] {
            let text = try? String(
                contentsOf: Self.folder.appending(path: name + ".problem.txt"), encoding: .utf8)
            return text?.split(separator: "\n").map(String.init) ?? []
        }
    }

    @Test("are read as a person would", arguments: Example.all)
    func example(_ example: Example) throws {
        let (table, said) = try example.name.hasPrefix("ogp-") ? imported(example) : read(example)
        let expected = try example.table()
        #expect(expected != nil || !example.sentences.isEmpty, "nothing is expected of it")
        #expect(utf8(of: table) == utf8(of: expected), "\(said)")
        if expected == nil || example.name.hasPrefix("ogp-") {
            #expect(said.count == example.sentences.count, "\(said)")
            for (sentence, expected) in zip(said, example.sentences) {
                #expect(sentence.hasPrefix(expected))
            }
        } else {
            for sentence in example.sentences { #expect(said[0].contains(sentence), "\(said)") }
        }
    }

    @Test("are many, and each is in the list")
    func list() throws {
        let list = try String(contentsOf: Example.folder.appending(path: "README.md"), encoding: .utf8)
        #expect(Example.all.count >= 80)
        for example in Example.all { #expect(list.contains("| `\(example.name)` |"), "\(example.name)") }
    }

    /// Header and rows of a file, and how it was read; or the sentence that refuses it.
    private func read(_ example: Example) throws -> (table: [[String?]]?, said: [String]) {
        do throws(CSVError) {
            let file = try TableFile(path: example.path)
            let shape = file.recognition.shape
            var reader = try file.reader()
            var rows: [[String]] = []
            while try reader.next() {
                if reader.isBlank || shape.aside(at: reader.line) != nil { continue }
                rows.append((0..<reader.fieldCount).map { reader.text(at: $0) })
            }
            let width = shape.columns - shape.emptyTrailingColumns
            while let last = rows.last, last.allSatisfy(\.isEmpty) { rows.removeLast() }
            // A preamble may be a row of empty fields.
            rows = Array(rows.drop { $0.allSatisfy(\.isEmpty) })
            let table = rows.map { row in
                row.count == shape.columns ? Array(row.prefix(width)) : row
            }
            return (table, ["\(file.recognition), \(shape)"])
        } catch {
            return (nil, ["\(error)"])
        }
    }

    /// The commitments of a file, and its problems; or the sentence that refuses it.
    private func imported(_ example: Example) throws -> (table: [[String?]]?, said: [String]) {
        let workbench = try Workbench()
        var said: [String] = []
        do {
            let report = try workbench.take(path: example.path, .keepsGoodRows)
            said = ProblemGroup.groups(of: report.problems).map { "\($0)" }
        } catch let error as ImportError {
            said = ["\(error)"]
        }
        let rows = try workbench.rows(
            """
            SELECT json_array(p.iso3, p.number, c.number, c.title,
                (SELECT a.completion FROM assessment a WHERE a.commitment_id = c.id ORDER BY a.report_id DESC))
            FROM commitment c JOIN action_plan p ON p.id = c.plan_id ORDER BY c.id
            """)
        return (try rows.map { try JSONDecoder().decode([String?].self, from: Data($0.utf8)) }, said)
    }

    /// What to compare: two strings are equal too if they spell a letter in different bytes.
    private func utf8(of table: [[String?]]?) -> [[[UInt8]?]]? {
        table?.map { $0.map { $0.map { Array($0.utf8) } } }
    }
}
