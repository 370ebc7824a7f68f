import CSV
import Testing

@Suite("CSV errors")
struct CSVErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let sentence: String

        init(_ testDescription: String, _ text: String, _ sentence: String) {
            self.init(testDescription, Array(text.utf8), sentence)
        }

        init(_ testDescription: String, _ bytes: [UInt8], _ sentence: String) {
            self.testDescription = testDescription
            self.bytes = bytes
            self.sentence = sentence
        }
    }

    static let limits = Limits(fieldBytes: 20, fieldsPerRecord: 4, recordBytes: 40)

    static let cases = [
        Case(
            "a quote that is never closed, named where it opened", "a\nb,\"c\nd\n",
            "line 2, field 2: the quote that opens here is never closed. Close it, or remove it."),
        Case(
            "a quote that opens at the very end", "a,\"",
            "line 1, field 2: the quote that opens here is never closed. Close it, or remove it."),
        Case(
            "text behind a closing quote", "a\n\"b\nc\" ,d",
            "line 3, field 1: the field goes on after its closing quote. "
                + "Double every quote that belongs to the text."),
        Case(
            "a quote inside an unquoted field", "a, \"b\"\n",
            "line 1, field 2: a quote stands inside a field without quotes around it. "
                + "Put the whole field in quotes and double those that belong to the text."),
        Case(
            "Windows-1252", Array("a\n\"b\r\nc\",".utf8) + [0x43, 0xF4, 0x74, 0x65, 0x0A],
            "line 3, field 2: the byte 0xF4 at offset 10 is not UTF-8. "
                + "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."),
        Case(
            "an overlong slash", [0x61, 0x2C, 0xC0, 0xAF],
            "line 1, field 2: the byte 0xC0 at offset 2 is not UTF-8. "
                + "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."),
        Case(
            "half of a surrogate pair", [0x22, 0xED, 0xA0, 0x80, 0x22],
            "line 1, field 1: the byte 0xED at offset 1 is not UTF-8. "
                + "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."),
        Case(
            "a letter cut off by a delimiter", [0xC3, 0x2C, 0xA9],
            "line 1, field 1: the byte 0xC3 at offset 0 is not UTF-8. "
                + "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."),
        Case(
            "a letter cut off by the end", [0x0D, 0x0A, 0xE2, 0x82],
            "line 2, field 1: the byte 0xE2 at offset 2 is not UTF-8. "
                + "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."),
        Case(
            "UTF-16, which breaks the quoting too", [0xFF, 0xFE, 0x22, 0x00, 0x61, 0x00],
            "line 1, field 1: the byte 0xFF at offset 0 is not UTF-8. "
                + "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."),
        Case(
            "a zero byte", "\u{FEFF}a\nbcdefghijk,\0é\n",
            "line 2, field 2: the byte at offset 16 is zero, which no text holds. "
                + "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."),
        Case(
            "a zero byte before one that is not UTF-8", [0x61, 0x00, 0xFF],
            "line 1, field 1: the byte at offset 1 is zero, which no text holds. "
                + "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."),
        Case(
            "a field over the limit", "a\nb,123456789012345678901\n",
            "line 2, field 2: the field is longer than 20 bytes. Look for a quote that is not closed."),
        Case(
            "a quoted field over the limit", "a\n\"\n3456789012345678901\n",
            "line 2, field 1: the field is longer than 20 bytes. Look for a quote that is not closed."),
        Case(
            "a field too many", "a,b,c,d\n,,,\n,,,,\n",
            "line 3: the record has more than 4 fields. Check the delimiter and the line ends."),
        Case(
            "a record over the limit", "a\n12345678901234567890,12345678901234567890\n",
            "line 2: the record is longer than 40 bytes. "
                + "Check the line ends, and look for a quote that is not closed."),
    ]

    @Test("says where, what and what to do", arguments: cases, PiecewiseSource.pieces)
    func sentence(_ example: Case, piece: Int) throws {
        var reader = CSVReader(example.bytes, piece: piece, limits: Self.limits)
        #expect(error(of: &reader)?.description == example.sentence)
    }

    @Test("has finished after an error, and keeps nothing of the record")
    func finished() throws {
        var reader = CSVReader("a,\"b\"c\nd".utf8, piece: .max)
        #expect(error(of: &reader) == CSVError(.textAfterClosingQuote, line: 1, field: 2))
        #expect(try !reader.next())
        #expect(reader.fieldCount == 0)
    }

    @Test("delivers the records before the one in error")
    func recordsBefore() throws {
        var reader = CSVReader("a\nb\n\"c".utf8, piece: .max)
        #expect(try reader.next() && reader.record == ["a"])
        #expect(try reader.next() && reader.record == ["b"])
        #expect(throws: CSVError(.unclosedQuote, line: 3, field: 1)) { try reader.next() }
    }

    @Test("reads what is exactly as large as the limits", arguments: PiecewiseSource.pieces)
    func exactly(piece: Int) throws {
        let field = String(repeating: "x", count: 20)
        let text = "\(field),123456789012345678,\n\"\(field)\",12345678901234,,\n"
        var reader = CSVReader(text.utf8, piece: piece, limits: Self.limits)
        #expect(
            try reader.rest() == [[field, "123456789012345678", ""], [field, "12345678901234", "", ""]])
    }

    @Test("names the line for which a source broke off")
    func brokenSource() {
        let failure = CSVError(.unreadable(reason: "Input/output error"))
        var reader = CSVReader(PiecewiseSource("a\n\"b\nc".utf8, piece: 3, failure: failure))
        #expect(
            error(of: &reader)?.description
                == "line 3: the file cannot be read (Input/output error). Copy it to another disk and try again."
        )
    }

    /// What ended the reading; `nil` if all could be read.
    private func error(of reader: inout CSVReader) -> CSVError? {
        do throws(CSVError) {
            while try reader.next() {}
            return nil
        } catch {
            return error
        }
    }
}
