import CSV
import Testing

@Suite("Files that pretend")
struct PretendedFileTests {
    static let files: [(PretendedFile, [UInt8])] = [
        (.empty, []),
        (.byteOrderMark, [0xEF, 0xBB, 0xBF]), (.byteOrderMark, [0xFF, 0xFE]), (.byteOrderMark, [0xFE, 0xFF]),
        (.gzip, [0x1F, 0x8B, 8, 0, 0]),
        (.zip, Array("PK\u{3}\u{4}rest".utf8)), (.zip, Array("PK\u{5}\u{6}".utf8)),
        (.oldExcel, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]),
        (.pdf, Array("%PDF-1.7\n".utf8)),
        (.image, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), (.image, [0xFF, 0xD8, 0xFF, 0xE0]),
        (.sqlite, Array("SQLite format 3\0and more".utf8)),
        (.html, Array("<!DOCTYPE html><p>Sign in".utf8)), (.html, Array("\u{FEFF}\r\n <HTML lang=en>".utf8)),
        (.html, Array("<table><tr><td>1".utf8)),
        (.html, Array("<?xml version=\"1.0\"?><html>".utf8)),
        (.html, TextEncoding.utf16LittleEndian.bytes(of: "<html>", withMark: true)),
        (.xml, Array("<?xml version=\"1.0\"?><rows/>".utf8)),
        (.json, Array("{\"a\": 1}".utf8)), (.json, Array("\n[ {\"a\": 1}]".utf8)),
        (.json, Array("[1, 2]".utf8)),
        (.json, Array("[]\n".utf8)), (.json, Array("{ }".utf8)), (.json, Array("[[1]]".utf8)),
        (.json, Array("[-1.5]".utf8)), (.json, Array("[\"a\"]".utf8)),
        (.gitLFS, Array("version https://git-lfs.github.com/spec/v1\noid sha256:0".utf8)),
        (.binary, [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (.binary, Array("a\0\0b\0c\0\0d".utf8)),
    ]

    @Test("are known by their first bytes", arguments: files, PiecewiseSource.pieces)
    func kinds(_ file: (kind: PretendedFile, bytes: [UInt8]), piece: Int) {
        #expect(throws: CSVError(.pretends(file.kind))) {
            try Recognition(of: PiecewiseSource(file.bytes, piece: piece))
        }
    }

    @Test(
        "are not suspected where a table starts like one",
        arguments: [
            "[Title],[Name]\n1,2\n", "[1] note,b\n", "{title},b\n", "{}a,b\n", "PK,b\n", "<b>Title</b>,b\n",
            "version,b\n", "[2015],b\n", "%PDF,b\n", "GIF,b\n", "a\0b,c\n",
            "a text of more letters, with a zero byte\0,in it\n",
        ])
    func innocent(_ text: String) {
        #expect(PretendedFile(startingWith: Array(text.utf8)) == nil)
    }

    @Test("say what they are, and what to do")
    func sentences() {
        let sentences = PretendedFile.allCases.map { CSVError(.pretends($0)).description }
        #expect(
            sentences == [
                "the file is empty. Export it again.",
                "the file holds a byte-order mark and no text. Export it again.",
                "this is a gzip archive, not a CSV file. Unpack it, and name the file inside.",
                "this is a ZIP archive and no Excel workbook, not a CSV file. Unpack it, and name the file inside.",
                "this is an old Excel workbook (XLS), or one with a password, not a CSV file. "
                    + "Open it in Excel and save it as “Excel Workbook (.xlsx)”, without a password.",
                "this is a PDF, not a CSV file. Ask for the table as CSV or as an Excel workbook.",
                "this is a picture, not a CSV file. Ask for the table as CSV or as an Excel workbook.",
                "this is an SQLite database, not a CSV file. Export a table from it as CSV.",
                "this is a web page (HTML), not a CSV file. Perhaps the download asked you to sign in: "
                    + "open the address in a browser and save the file from there.",
                "this is XML, not a CSV file. Export the table as CSV.",
                "this is JSON, not a CSV file. Export the table as CSV.",
                "this is a Git LFS pointer, not the file itself. Run “git lfs pull” to fetch the file.",
                "this is a binary file, not a CSV file. Export the table as CSV.",
            ])
    }
}
