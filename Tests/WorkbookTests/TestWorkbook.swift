import Foundation
import Testing

@testable import Workbook

/// A small workbook for one test, written part by part.
struct TestWorkbook {
    /// The parts by their paths; a test changes what it is about.
    var parts: [(name: String, bytes: [UInt8])]
    private let isStrict: Bool

    /// A workbook with one sheet of these rows, as XML.
    ///
    /// `rows` is what stands in `sheetData`, `texts` in `sst` and `styles` in
    /// `styleSheet`; without them there is no such part. `properties` are the
    /// attributes of `workbookPr`.
    init(
        _ rows: String = "", texts: String? = nil, styles: String? = nil, properties: String = "",
        isStrict: Bool = false
    ) {
        self.isStrict = isStrict
        let main =
            isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        parts = []
        self["xl/worksheets/sheet1.xml"] =
            "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
        var relations = [("worksheet", "rId1", "worksheets/sheet1.xml")]
        if let texts {
            self["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(texts)</sst>"
            relations.append(("sharedStrings", "rId8", "sharedStrings.xml"))
        }
        if let styles {
            self["xl/styles.xml"] = "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"
            relations.append(("styles", "rId9", "styles.xml"))
        }
        self["_rels/.rels"] = relationships([("officeDocument", "rId1", "xl/workbook.xml")])
        self["xl/_rels/workbook.xml.rels"] = relationships(relations)
        self["xl/workbook.xml"] = """
            <workbook xmlns="\(main)" xmlns:r="urn:r"><workbookPr \(properties)/><sheets>\
            <sheet name="Commitments" sheetId="1" r:id="rId1"/></sheets></workbook>
            """
    }

    /// The relationships of a part, as kind, id and target.
    func relationships(_ list: [(kind: String, id: String, target: String)]) -> String {
        let type =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let lines = list.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(type)\($0.kind)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }

    /// The text of a part; none takes it away.
    subscript(name: String) -> String? {
        get { parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } }
        set {
            parts.removeAll { $0.name == name }
            if let newValue { parts.append((name, Array(newValue.utf8))) }
        }
    }

    /// The archive, with every part as it is.
    var bytes: [UInt8] { StoredZIP.archive(parts.map { StoredZIP.Entry($0.name, $0.bytes) }) }

    /// Reads all rows of the first sheet, or of another.
    func rows(_ sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) throws -> [[String]] {
        try Self.rows(of: bytes, sheet, limits: limits)
    }

    /// Reads all rows of a sheet of the workbook that `bytes` are.
    static func rows(
        of bytes: [UInt8], _ sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()
    ) throws -> [[String]] {
        try withFile(bytes) { path in
            let file = try WorkbookFile(path: path, limits: limits)
            var reader = try file.reader(of: try file.sheet(named: sheet))
            var rows: [[String]] = []
            while try reader.next() {
                #expect(reader.row == rows.count + 1)
                rows.append((0..<reader.fieldCount).map { reader.text(at: $0) })
            }
            return rows
        }
    }

    /// The sentence with which reading ends.
    static func refusal(of bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> String? {
        do {
            _ = try rows(of: bytes, limits: limits)
            return nil
        } catch {
            return "\(error)"
        }
    }

    func refusal(limits: WorkbookLimits = WorkbookLimits()) -> String? {
        Self.refusal(of: bytes, limits: limits)
    }

    /// Lends `body` a file of these bytes.
    static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(filePath: path))
        return try body(path)
    }
}
