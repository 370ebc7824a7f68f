import Foundation
import SQLite

extension Connection {
    /// A database in memory with one table that breaks easily.
    static func sample() throws -> Connection {
        let connection = try Connection(path: ":memory:")
        try connection.execute(
            """
            CREATE TABLE plan (id INTEGER PRIMARY KEY, name TEXT UNIQUE, score INTEGER CHECK (score > 0));
            CREATE TABLE promise (plan_id INTEGER NOT NULL REFERENCES plan, words TEXT) STRICT;
            INSERT INTO plan VALUES (1, 'first', 1);
            """)
        return connection
    }

    /// The first column of every row, as text; "NULL" for SQL `NULL`.
    func column(_ sql: SQLText) throws -> [String] {
        try rows(sql) { $0.textOrNil(at: 0) ?? "NULL" }
    }
}

/// What `work` failed with; `nil` if it succeeded or failed otherwise.
func failure(of work: () throws -> Void) -> SQLiteError? {
    do {
        try work()
        return nil
    } catch {
        return error as? SQLiteError
    }
}

/// Runs `work` with the path of an empty folder that is gone afterwards.
func withFolder<Output>(_ work: (String) throws -> Output) throws -> Output {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ocmap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder.path)
}
