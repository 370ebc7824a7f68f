import Foundation

/// A small file in the layout of OGP's explorer, made for one test.
struct ExplorerFile {
    static let columns = [
        "Country", "Action Plan Number", "Comm No", "Commitment Title", "Short Title", "Full Text",
        "Lead Institution", "Public Procurement", "Open Data", "Value -Info", "Potential impact",
        "Completion (progress report)", "Year of submission", "Report publication year (progress report)",
        "Report publication year (end of term)", "Completion (end of term)",
        "Did it open government (end of term only)",
    ]

    /// What stands above the header.
    var above: [[String]] = []
    var header = columns
    var rows: [[String]]
    var lineEnd = "\n"

    init(_ rows: [[String: String]] = [[:]], header: [String] = columns) {
        self.header = header
        self.rows = rows.map { row in header.map { row[$0] ?? Self.usual[$0] ?? "" } }
    }

    /// A row without problems; a test names only what it is about.
    private static let usual = [
        "Country": "Ukraine", "Action Plan Number": "1", "Comm No": "7",
        "Commitment Title": "Publish contracts",
        "Short Title": "Contracts", "Full Text": "All contracts are published.", "Public Procurement": "1",
        "Open Data": "0", "Value -Info": "1", "Potential impact": "Moderate",
        "Completion (progress report)": "b. Limited", "Year of submission": "2012",
        "Report publication year (progress report)": "2014", "Report publication year (end of term)": "ND",
        "Completion (end of term)": "ND", "Did it open government (end of term only)": "ND",
    ]

    var text: String {
        (above + [header] + rows).map { $0.map(Self.quoted).joined(separator: ",") + lineEnd }.joined()
    }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}

/// A folder of one test, gone when the test is over.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "ocmap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Writes a file, and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        let file = url.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
