import CSV
import Foundation
import Testing

/// A file of `seeds/`, as it lies in the package.
struct SeedFile: Sendable, CustomTestStringConvertible {
    struct Row: Sendable {
        let line: Int
        let values: [String: String]
    }

    let name: String
    let header: [String]
    let rows: [Row]
    let bytes: [UInt8]

    var testDescription: String { name }

    init(_ url: URL) throws {
        name = url.lastPathComponent
        bytes = Array(try Data(contentsOf: url))
        var reader = CSVReader(MemorySource(bytes))
        var header: [String] = []
        var rows: [Row] = []
        while try reader.next() {
            let fields = (0..<reader.fieldCount).map { reader.text(at: $0) }
            if header.isEmpty {
                header = fields
            } else {
                let values = Dictionary(zip(header, fields)) { first, _ in first }
                rows.append(Row(line: reader.line, values: values.filter { !$0.value.isEmpty }))
            }
        }
        (self.header, self.rows) = (header, rows)
    }

    private static let folder = URL(filePath: #filePath).appending(path: "../../../seeds").standardized

    /// Every file there is, by name.
    static let all: [SeedFile] = {
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "csv" }.compactMap { try? SeedFile($0) }
            .sorted { $0.name < $1.name }
    }()

    static func named(_ name: String) -> SeedFile? { all.first { $0.name == "\(name).csv" } }
}
