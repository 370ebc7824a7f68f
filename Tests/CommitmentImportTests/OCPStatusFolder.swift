import CommitmentStore
import Foundation

@testable import CommitmentImport

/// A folder of OCP's status, and the database it goes into.
struct OCPStatusFolder {
    let workbench: Workbench
    private let folder: TemporaryFolder
    var path: String { folder.url.path }

    init(_ groups: [SeedImport.Group] = [.countries, .tags]) throws {
        workbench = try Workbench(groups)
        folder = try TemporaryFolder()
    }

    /// A file as OCP writes it, with what `results` holds.
    static func text(_ results: String, iso: String = "gb", name: String = "United Kingdom") -> String {
        #"{"iso": "\#(iso)", "name": "\#(name)", "meta": {}, "results": {\#(results)}}"#
    }

    func write(_ text: String, to name: String = "gb.json") throws -> String {
        try folder.write(text, to: name)
    }

    @discardableResult
    func take(
        path: String? = nil, _ manner: Workbench.Manner = .whole, time: String = "2026-08-31T12:00:00Z"
    ) throws -> FileImport.Report {
        var options = FileImport.Options(program: "ocmap test", time: time)
        options.keepsGoodRows = manner == .keepsGoodRows
        options.isRehearsal = manner == .rehearsal
        return try OCPStatusImport(into: workbench.store, options)(path: path ?? self.path)
    }

    /// Imports one file of the United Kingdom.
    @discardableResult
    func take(_ results: String, _ manner: Workbench.Manner = .whole) throws -> FileImport.Report {
        try take(path: try write(Self.text(results)), manner)
    }

    static let signal = "json_array(iso3, kind, since, known_by, title, url, note)"

    func signals() throws -> [String] { try workbench.rows("SELECT \(Self.signal) FROM signal ORDER BY id") }
}
