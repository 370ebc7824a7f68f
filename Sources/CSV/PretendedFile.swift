/// A file that is no delimited text, whatever its name says.
package enum PretendedFile: String, CaseIterable, Sendable {
    case empty, byteOrderMark, gzip, zip, oldExcel, pdf, image, sqlite, html, xml, json, gitLFS, binary

    /// What the first bytes of a file give away; `nil` for text that may be a table.
    ///
    /// Four kilobytes are enough.
    package init?(startingWith head: [UInt8]) {
        if head.isEmpty {
            self = .empty
        } else if Self.byteOrderMarks.contains(head) {
            self = .byteOrderMark
        } else if let (_, file) = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
            self = file
        } else if let file = Self(markup: Self.text(of: head)) {
            self = file
        } else if Self.isBinary(head.prefix(1 << 12)) {
            self = .binary
        } else {
            return nil
        }
    }

    private static let byteOrderMarks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]

    private static let signatures: [(bytes: [UInt8], file: PretendedFile)] = [
        ([0x1F, 0x8B], .gzip),
        (Array("PK".utf8) + [3, 4], .zip),
        (Array("PK".utf8) + [5, 6], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel),
        (Array("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
        ([0xFF, 0xD8, 0xFF], .image),
        (Array("SQLite format 3".utf8) + [0], .sqlite),
        (Array("version https://git-lfs.github.com/spec/".utf8), .gitLFS),
    ]

    /// The first bytes of the text in lower case, from its first letter or sign on.
    private static func text(of head: [UInt8]) -> [UInt8] {
        // Zero bytes are left out so that ASCII in UTF-16 reads the same.
        let letters = head.prefix(1 << 12).filter { $0 != 0 && $0 < 0x80 }
        return letters.drop { $0 == .space || $0 == .tab || $0.isLineBreak }
            .map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    }

    private init?(markup text: [UInt8]) {
        let tags = ["<!doctype html", "<html", "<head", "<body", "<table"]
        if tags.contains(where: { text.starts(with: $0.utf8) }) {
            self = .html
        } else if text.starts(with: "<?xml".utf8) {
            self = String(decoding: text, as: UTF8.self).contains("<html") ? .html : .xml
        } else if Self.startsLikeJSON(text) {
            self = .json
        } else {
            return nil
        }
    }

    /// Whether a text goes on behind its bracket as only JSON does: a field may start with one too.
    private static func startsLikeJSON(_ text: [UInt8]) -> Bool {
        let isSpace: (UInt8) -> Bool = { $0 == .space || $0 == .tab || $0.isLineBreak }
        guard let bracket = text.first else { return false }
        let rest = text.dropFirst().drop(while: isSpace)
        switch (bracket, rest.first) {
        case (UInt8(ascii: "{"), .doubleQuote?), (UInt8(ascii: "["), UInt8(ascii: "{")?),
            (UInt8(ascii: "["), .doubleQuote?), (UInt8(ascii: "["), UInt8(ascii: "[")?):
            return true
        case (UInt8(ascii: "{"), UInt8(ascii: "}")?), (UInt8(ascii: "["), UInt8(ascii: "]")?):
            return rest.dropFirst().allSatisfy(isSpace)
        case (UInt8(ascii: "["), let first?) where first.isDigit || first == UInt8(ascii: "-"):
            let behind = rest.dropFirst().drop { $0.isDigit || $0 == UInt8(ascii: ".") }.drop(while: isSpace)
            return behind.first == .comma
                || (behind.first == UInt8(ascii: "]") && behind.dropFirst().allSatisfy(isSpace))
        default:
            return false
        }
    }

    /// Whether there are zero bytes, more than a slip and not those of
    /// UTF-16, or zero bytes beside others that no text has.
    private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
        guard TextEncoding(startingWith: Array(head)) == nil else { return false }
        let zeros = head.count { $0 == 0 }
        return zeros > 0 && (zeros > max(1, head.count / 100) || head.contains { $0 > 0 && $0 < 9 })
    }
}

extension PretendedFile: CustomStringConvertible {
    /// One sentence on what the file is, and one on what to do.
    package var description: String {
        switch self {
        case .empty: "the file is empty. Export it again."
        case .byteOrderMark: "the file holds a byte-order mark and no text. Export it again."
        case .gzip: "this is a gzip archive, not a CSV file. Unpack it, and name the file inside."
        case .zip:
            "this is a ZIP archive and no Excel workbook, not a CSV file. Unpack it, and name the file inside."
        case .oldExcel:
            "this is an old Excel workbook (XLS), or one with a password, not a CSV file. "
                + "Open it in Excel and save it as “Excel Workbook (.xlsx)”, without a password."
        case .pdf: "this is a PDF, not a CSV file. Ask for the table as CSV or as an Excel workbook."
        case .image: "this is a picture, not a CSV file. Ask for the table as CSV or as an Excel workbook."
        case .sqlite: "this is an SQLite database, not a CSV file. Export a table from it as CSV."
        case .html:
            "this is a web page (HTML), not a CSV file. Perhaps the download asked you to sign in: "
                + "open the address in a browser and save the file from there."
        case .xml: "this is XML, not a CSV file. Export the table as CSV."
        case .json: "this is JSON, not a CSV file. Export the table as CSV."
        case .gitLFS:
            "this is a Git LFS pointer, not the file itself. Run “git lfs pull” to fetch the file."
        case .binary: "this is a binary file, not a CSV file. Export the table as CSV."
        }
    }
}
