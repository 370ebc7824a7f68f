import CommitmentModel
import CommitmentStore
import Foundation
import SQLite

@testable import CommitmentImport

/// A database in memory with countries and tags, and a folder for files.
struct Workbench {
    let store: Store
    let folder: TemporaryFolder

    init(_ groups: [SeedImport.Group] = [.countries, .tags]) throws {
        store = try Store.create(path: ":memory:")
        folder = try TemporaryFolder()
        try load(groups)
    }

    @discardableResult
    func load(_ groups: [SeedImport.Group]) throws -> [SeedImport.Loaded] {
        try SeedImport(into: store, program: "ocmap test", time: "2016-02-08T12:00:00Z")(groups)
    }

    /// How the next import goes about it.
    enum Manner {
        case whole, keepsGoodRows, rehearsal
    }

    @discardableResult
    func take(
        path: String, _ manner: Manner = .whole, kind: PlainLayout.Kind? = nil,
        reading: FileReading = FileReading(), extent: FileImport.Extent? = .whole,
        on day: String = "2016-02-08"
    ) throws -> FileImport.Report {
        var options = FileImport.Options(program: "ocmap test", time: "\(day)T12:00:00Z")
        options.kind = kind
        options.reading = reading
        options.extent = extent
        options.keepsGoodRows = manner == .keepsGoodRows
        options.isRehearsal = manner == .rehearsal
        return try FileImport(into: store, options)(path: path)
    }

    @discardableResult
    func take(
        text: String, _ manner: Manner = .whole, kind: PlainLayout.Kind? = nil,
        reading: FileReading = FileReading(), extent: FileImport.Extent? = .whole,
        on day: String = "2016-02-08",
        called name: String = "explorer.csv"
    ) throws -> FileImport.Report {
        try take(
            path: folder.write(text, to: name), manner, kind: kind, reading: reading, extent: extent, on: day)
    }

    @discardableResult
    func take(_ file: ExplorerFile, _ manner: Manner = .whole) throws -> FileImport.Report {
        try take(text: file.text, manner)
    }

    /// The problems of a file, each as the sentence that a person reads.
    func problems(of file: ExplorerFile) throws -> [String] {
        try take(file).problems.map { "\($0.severity.rawValue): \($0)" }
    }

    /// The first column of a query's rows; NULL is "–".
    func rows(_ sql: String) throws -> [String] {
        try store.connection.rows(SQLText(embedded: sql)) { $0.textOrNil(at: 0) ?? "–" }
    }

    /// How many rows a table or condition has: "commitment WHERE number IS NULL".
    func count(_ source: String) throws -> Int {
        try store.connection.rows(SQLText(embedded: "SELECT count(*) FROM \(source)")) { $0.integer(at: 0) }[
            0]
    }

    /// Everything the database says, row by row, blind to how pages are laid out.
    func dump() throws -> [String] {
        let tables = try rows(
            "SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual') ORDER BY name")
        return try tables.filter { !$0.hasPrefix("sqlite_") }.flatMap { table in
            let columns = try rows("SELECT name FROM pragma_table_info('\(table)')").joined(separator: ", ")
            return try rows(
                "SELECT '\(table) ' || json_array(\(columns)) AS line FROM \(table) ORDER BY line")
        }
    }

    /// Whether the file, its references and its search index are sound.
    func isSound() throws -> Bool {
        try store.connection.execute(
            "INSERT INTO commitment_text (commitment_text, rank) VALUES ('integrity-check', 1)")
        return try rows("PRAGMA integrity_check") == ["ok"] && rows("PRAGMA foreign_key_check").isEmpty
    }
}
