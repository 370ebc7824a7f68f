import ArgumentParser
import CommitmentImport
import Reporting

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Print an empty table to fill in and import.",
        discussion: """
            Each kind of row has a layout of its own. Without a kind, the kinds are listed. A workbook also \
            says what belongs in each column. Headers may be in English, French or Spanish.

            EXAMPLES
              ocmap template
              ocmap template signals
              ocmap template signals -o signals.xlsx
              ocmap template signals --schema
            """)

    @Argument(help: "Which kind of row.")
    var kind: PlainLayout.Kind?

    @Flag(help: "Print the Table Schema of the kind: every column, with what may stand in it.")
    var schema = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if schema, kind == nil {
            throw ValidationError("--schema takes a kind: ocmap template signals --schema.")
        }
    }

    func run() throws {
        guard let kind else { return try output.print(.kinds(PlainLayout.Kind.allCases.map(PlainLayout.of))) }
        let layout = PlainLayout.of(kind)
        if schema { return try output.write(Array(layout.tableSchema.utf8)) }
        try output.print(.template(layout), unlessChosen: .csv)
    }
}

extension PrintedList {
    /// The kinds of rows that can be filled in.
    fileprivate static func kinds(_ layouts: [PlainLayout]) -> PrintedList {
        PrintedList(
            title: "Kinds of tables", sheetName: "Kinds",
            columns: [
                Column("kind", "Kind"), Column("row", "A row is"),
                Column("columns", "Columns", presence: .filesOnly),
            ],
            rows: layouts.map { layout in
                [
                    .text(layout.kind.rawValue), .text(layout.meaning),
                    .text(layout.columns.map(\.name).joined(separator: ", ")),
                ]
            })
    }

    /// A table without rows; its facts say what belongs in the columns.
    fileprivate static func template(_ layout: PlainLayout) -> PrintedList {
        PrintedList(
            title: layout.kind.rawValue, columns: layout.columns.map { Column($0.name, $0.name) }, rows: [],
            facts: [Fact("A row is", layout.meaning)] + layout.columns.map { Fact($0.name, $0.description) },
            emptyMessage: layout.columns.map { "\($0.name): \($0.description)" }.joined(separator: "\n"))
    }
}
