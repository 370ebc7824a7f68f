/// A list on its way out of the program: what is in it, not how it looks.
///
/// Every list that ocmap prints becomes one of these, and every
/// ``OutputFormat`` renders it. The facts make it possible to judge a list
/// that has been passed on without its author: which scope, as of when, by
/// which rule, from which sources.
package struct PrintedList: Equatable, Sendable {
    /// What the list shows, as a heading: "Countries by category".
    package var title: String
    /// The name of its sheet in a workbook; cut after 31 characters.
    package var sheetName: String
    package var columns: [Column]
    /// One value per column, in the order of `columns`.
    package var rows: [[Value]]
    /// More columns of data files, behind the others: what is the same in every row, such as the stamp.
    package var repeated: [Repeated] = []
    package var facts: [Fact]
    /// Sentences that people read between title and table; data goes without.
    package var notes: [String] = []
    /// Whether it is a part of a longer text, which counts its rows elsewhere.
    package var isPart = false
    /// What people read in place of an empty table, as a sentence.
    package var emptyMessage: String

    /// Makes a list.
    ///
    /// Two columns of one key, or a row with too few or too many values, are
    /// mistakes of the program and stop it: a value under the wrong heading
    /// would be worse. The sheet is named like the list unless told otherwise.
    ///
    package init(
        title: String, sheetName: String? = nil, columns: [Column], rows: [[Value]],
        facts: [Fact] = [], emptyMessage: String = "The list is empty."
    ) {
        precondition(Set(columns.map(\.key)).count == columns.count, "\(title): two columns of one key")
        precondition(rows.allSatisfy { $0.count == columns.count }, "\(title): a row of the wrong length")
        self.title = title
        self.sheetName = sheetName ?? title
        self.columns = columns
        self.rows = rows
        self.facts = facts
        self.emptyMessage = emptyMessage
    }

    /// The list as people read it in a paper or workbook, without data columns.
    package var forReading: PrintedList { without([.dataOnly, .tablesOnly]) }

    /// The list as it stands in a paper that says the rest in other places.
    var forPapers: PrintedList { without([.dataOnly, .tablesOnly, .filesOnly]) }

    /// The list as it goes into a file, without what only a screen wants.
    package var forFiles: PrintedList { without([.tablesOnly]) }

    private func without(_ presences: [Column.Presence]) -> PrintedList {
        let kept = columns.indices.filter { !presences.contains(columns[$0].presence) }
        guard kept.count < columns.count else { return self }
        var list = self
        list.columns = kept.map { columns[$0] }
        list.rows = rows.map { row in kept.map { row[$0] } }
        return list
    }

    /// The facts and, as the last of them, the number of rows.
    package var factsAndCount: [Fact] {
        facts + [Fact("Rows", "\(rows.count)")]
    }

    /// What ``factsAndCount`` says, for the end of a page.
    var factLine: String {
        (isPart ? facts : factsAndCount).map { "\($0.label): \($0.value)" }.joined(separator: "; ")
    }
}

extension PrintedList {
    /// One thing to know about a list: label "As of", value "2016-12-07".
    package struct Fact: Equatable, Sendable {
        package var label: String
        package var value: String

        package init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// A column in which every row says the same.
    package struct Repeated: Equatable, Sendable {
        package let column: Column
        package let value: Value

        package init(_ key: String, _ title: String, _ value: Value) {
            column = Column(key, title, presence: .dataOnly)
            self.value = value
        }
    }

    /// What stands above the values, and how they stand under it.
    package struct Column: Equatable, Sendable {
        /// Where the values of a column stand in the width of it.
        package enum Alignment: Sendable {
            case leading
            /// For numbers. In a table such a cell is never broken or cut.
            case trailing
        }

        /// Where a column is seen.
        package enum Presence: Sendable {
            case always
            /// Left out of a table that is too narrow, which then says so.
            case whenItFits
            /// Left out of tables: what fills a paper or a workbook, but not a screen.
            case filesOnly
            /// Only in tables: several values of files in one narrow cell.
            case tablesOnly
            /// Only in CSV, TSV and JSON: codes, and what a paper says once in its facts.
            case dataOnly
        }

        /// The JSON key and CSV header in `snake_case`; a promise, never renamed.
        package var key: String
        /// The heading for people: tables, Markdown, XLSX.
        package var title: String
        package var alignment: Alignment
        package var presence: Presence

        package init(
            _ key: String, _ title: String, alignment: Alignment = .leading, presence: Presence = .always
        ) {
            self.key = key
            self.title = title
            self.alignment = alignment
            self.presence = presence
        }
    }
}
