import ArgumentParser
import CommitmentModel
import CommitmentStore
import Reporting
import SQLite

struct SQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Ask the database in SQL; it can only be read.",
        discussion: """
            One statement that reads: SELECT, WITH, VALUES, EXPLAIN, and PRAGMA table_info and others that tell. \
            Nothing can be changed, whatever it says, and no other file is opened. The tables are in schema.sql; an \
            empty cell is not known, never no. Without a query it is read from standard input, as the rule may be: \
            ocmap sql < docs/rules/abc-1.sql. A placeholder gets a \
            text: compare a number with CAST(:a AS INTEGER).

            EXAMPLES
              ocmap sql "SELECT kind, count(*) AS reports FROM report GROUP BY kind ORDER BY 2 DESC"
              ocmap sql "SELECT name, joined FROM country WHERE iso3 = :iso3" --set iso3=UKR
              ocmap sql "PRAGMA table_info(commitment)" --format csv
            """)

    @Argument(help: "The query; else what comes from standard input.")
    var query: String?

    @Option(
        help: ArgumentHelp(
            "The value of a placeholder, such as iso3=UKR for :iso3. May be repeated; others are NULL.",
            valueName: "name=value"))
    var set: [String] = []

    @Option(parsing: .unconditional, help: "At most so many rows.")
    var limit = 10_000

    @Option(parsing: .unconditional, help: "Break off after so many seconds.")
    var seconds = 30

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
        if !(1...86_400).contains(seconds) {
            throw ValidationError("--seconds takes a number from 1 to 86400.")
        }
        if output.isPicture {
            throw ValidationError("An answer has no picture. Name a list, such as -o answer.csv.")
        }
        for pair in set where Self.pair(pair) == nil {
            throw ValidationError("“\(pair)” sets nothing. Write --set iso3=UKR for the placeholder :iso3.")
        }
        if query == nil, Terminal.isAsked {
            throw ValidationError("Give a query, such as: ocmap sql \"SELECT name FROM country\"")
        }
    }

    func run() throws {
        let store = try database.open()
        let sql = try query ?? Terminal.input()
        let values = Dictionary(set.compactMap(Self.pair)) { _, last in last }
        let deadline = ContinuousClock.now + .seconds(seconds)
        store.breakOff { ContinuousClock.now > deadline }
        let answer: Store.Answer
        do {
            // A step that nothing breaks off gets two seconds more.
            answer = try Deadline.kept(in: seconds + 2) {
                try store.answer(sql, values: values, limit: limit)
            }
        } catch {
            throw ContinuousClock.now > deadline ? Late() : error
        }
        try output.print(Self.list(answer))
        if let cut = answer.cut {
            let advice =
                cut == .limit
                ? "and there are more. --limit takes another number."
                : "since an answer holds no more. Ask for fewer columns or rows."
            Terminal.tell("Only the first \(answer.rows.count) rows are given, \(advice)")
        }
    }

    /// A name and a value.
    private static func pair(_ text: String) -> (String, String)? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        let isWritten = parts[0].first.map(":@$".contains) ?? false
        return (String(isWritten ? parts[0].dropFirst() : parts[0]), String(parts[1]))
    }

    private static func list(_ answer: Store.Answer) -> PrintedList {
        var keys: [String] = []
        for name in answer.columns {
            // A table has no two columns of one name, and none without.
            let base = name.isEmpty ? "column" : name
            let others = (2...).lazy.map { "\(base)_\($0)" }
            keys.append(keys.contains(base) ? others.first { !keys.contains($0) } ?? base : base)
        }
        return PrintedList(
            title: "Answer",
            columns: keys.enumerated().map { place, key in
                let isNumeric =
                    answer.rows.contains { $0[place].isNumber }
                    && answer.rows.allSatisfy { $0[place].isNumber || $0[place] == .null }
                return PrintedList.Column(key, key, alignment: isNumeric ? .trailing : .leading)
            },
            rows: answer.rows.map { $0.map(\.printed) },
            facts: (answer.cut != nil ? [.init("Cut", "there are more rows")] : []) + [
                .init("Program", Program.name)
            ],
            emptyMessage: "No row answers the query.")
    }

    private struct Late: Error, CustomStringConvertible {
        let description = "\(Deadline.words)"
    }
}

extension Value {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .real: true
        case .null, .text: false
        }
    }

    fileprivate var printed: PrintedList.Value {
        switch self {
        case .null: .unknown
        case .integer(let number): .integer(number)
        // What is beyond all numbers is not unknown.
        case .real(let number):
            number.isFinite ? .number(number, decimals: 2) : .text(number > 0 ? "Inf" : "-Inf")
        case .text(let text): .text(text)
        }
    }
}
