/// Something in a file that is wrong or strange, and where it stands.
package struct Problem: Equatable, Sendable {
    /// What becomes of the row.
    package enum Severity: String, Sendable {
        /// The row is refused.
        case error
        /// The row is taken; a person should look.
        case warning
    }

    package let severity: Severity
    /// Counted from 1, as an editor shows it.
    package let line: Int
    /// The cell as a spreadsheet names it, `F3`; `nil` for a whole row.
    package let cell: String?
    package let column: String?
    package let value: String?
    /// What is wrong and what to do, as one sentence.
    package let message: String
    /// What the value could mean; rows that differ only here have one cause.
    package let particulars: String?
    /// What `line` counts: lines of text, or rows of a sheet.
    package private(set) var unit = "line"

    init(
        severity: Severity, line: Int, cell: String?, column: String?, value: String?, message: String,
        particulars: String? = nil
    ) {
        (self.severity, self.line, self.cell, self.column) = (severity, line, cell, column)
        (self.value, self.message, self.particulars) = (value, message, particulars)
    }

    /// The same problem, of a cell that is nobody's business.
    var withoutValue: Problem {
        Problem(
            severity: severity, line: line, cell: cell, column: column, value: nil, message: message)
    }

    /// The same problem, of a file that is counted in `unit`.
    func counted(in unit: String) -> Problem {
        var problem = self
        problem.unit = unit
        return problem
    }
}

extension Problem: CustomStringConvertible {
    /// The place, the value and what to do, in one line.
    package var description: String {
        var place = "\(unit) \(line)"
        if let cell { place += ", cell \(cell)" }
        if let column { place += " (\(column))" }
        if let value { place += ", “\(value.prefix(60))”" }
        if let particulars { place += " (\(particulars))" }
        return "\(place): \(message)"
    }
}

/// Problems with one cause: the same column and message.
package struct ProblemGroup: Equatable, Sendable {
    /// The one in the first line.
    package let first: Problem
    package let count: Int

    /// Groups problems, in the order of their first lines.
    package static func groups(of problems: [Problem]) -> [ProblemGroup] {
        var places: [String: Int] = [:]
        var groups: [(first: Problem, count: Int)] = []
        for problem in problems {
            let cause = "\(problem.severity)\u{0}\(problem.column ?? "")\u{0}\(problem.message)"
            if let place = places[cause] {
                groups[place].count += 1
            } else {
                places[cause] = groups.count
                groups.append((problem, 1))
            }
        }
        // In the order of the lines, and of the columns in a line.
        return groups.enumerated().sorted {
            ($0.element.first.line, $0.offset) < ($1.element.first.line, $1.offset)
        }
        .map { ProblemGroup(first: $0.element.first, count: $0.element.count) }
    }
}

extension ProblemGroup: CustomStringConvertible {
    package var description: String {
        "\(first.severity.rawValue): \(first)" + (count > 1 ? " (\(count - 1) more like it)" : "")
    }
}

/// A column's letters in a spreadsheet: 0 is A, 25 Z, 26 AA.
func spreadsheetLetters(_ column: Int) -> String {
    var (letters, rest) = ("", column)
    repeat {
        letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
        rest = rest / 26 - 1
    } while rest >= 0
    return letters
}
