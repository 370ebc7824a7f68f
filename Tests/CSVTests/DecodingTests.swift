import CSV
import Foundation
import Testing

@Suite("Decoding")
struct DecodingTests {
    @Test("every byte of Windows-1252 is the letter that Foundation reads, or an error")
    func everyByte() {
        for byte in UInt8.min...UInt8.max where byte != 0 {
            let expected = String(bytes: [byte], encoding: .windowsCP1252)
            let read = try? text(of: [byte], .windows1252)
            #expect(
                [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) ? read == nil : read == expected, "\(byte)")
        }
    }

    @Test("every scalar comes through UTF-16", arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
    func everyScalar(_ encoding: TextEncoding) throws {
        let scalars = stride(from: 1, to: 0x11_0000, by: 97).compactMap(Unicode.Scalar.init)
        let expected = String(String.UnicodeScalarView(scalars))
        #expect(try text(of: encoding.bytes(of: expected), encoding).unicodeScalars.elementsEqual(scalars))
    }

    struct Case: Sendable {
        let encoding: TextEncoding
        let bytes: [UInt8]
        let sentence: String
    }

    static let saveAs = "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."

    static let cases = [
        Case(
            encoding: .windows1252, bytes: Array("a;b\r\nc;".utf8) + [0x8D],
            sentence: "line 2: the byte 0x8D at offset 7 stands for nothing in Windows-1252. " + saveAs),
        Case(
            encoding: .utf16LittleEndian, bytes: [0x61, 0, 0x0A, 0, 0x3D, 0xD8, 0x61, 0],
            sentence: "line 2: the bytes at offset 4 are half of a character in UTF-16. " + saveAs),
        Case(
            encoding: .utf16LittleEndian, bytes: [0x61, 0, 0x3D, 0xD8],
            sentence: "line 1: the bytes at offset 2 are half of a character in UTF-16. " + saveAs),
        Case(
            encoding: .utf16BigEndian, bytes: [0xDC, 0x00, 0, 0x61],
            sentence: "line 1: the bytes at offset 0 are half of a character in UTF-16. " + saveAs),
        Case(
            encoding: .utf16BigEndian, bytes: [0, 0x22, 0, 0x0A, 0, 0x61, 0],
            sentence: "line 2: the text ends after 7 bytes, but UTF-16 has an even number of them. "
                + "Copy the file again; it may have been cut off."),
    ]

    @Test("names the line and the offset of what is no text", arguments: cases, PiecewiseSource.pieces)
    func faults(_ example: Case, piece: Int) {
        let source = example.encoding.decoding(PiecewiseSource(example.bytes, piece: piece))
        var reader = CSVReader(source, chunk: 8)
        let error = #expect(throws: CSVError.self) { while try reader.next() {} }
        #expect(error?.description == example.sentence)
    }

    @Test("has a name for people for each encoding")
    func names() {
        #expect(TextEncoding.allCases.map(\.name) == ["UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"])
        #expect(
            TextEncoding.allCases.map(\.rawValue) == ["utf-8", "utf-16le", "utf-16be", "windows-1252"])
    }

    /// The text of bytes without a delimiter.
    private func text(of bytes: [UInt8], _ encoding: TextEncoding) throws -> String {
        var source = encoding.decoding(PiecewiseSource(bytes, piece: .max))
        var utf8: [UInt8] = []
        while true {
            let next = try [UInt8](capacity: 100) { output throws(CSVError) in try source.read(into: &output)
            }
            if next.isEmpty { return String(decoding: utf8, as: UTF8.self) }
            utf8 += next
        }
    }
}
