/// What gives the records of a table one at a time: delimited text, or a
/// sheet of a workbook.
///
/// It stands on one record; the next ``next()`` replaces it.
package protocol RecordReader: ~Copyable {
    /// Moves on to the next record.
    ///
    /// - Returns: `false` behind the last record, and after an error.
    mutating func next() throws -> Bool

    /// The line, or the row of the sheet, on which the record starts, from 1.
    var line: Int { get }

    /// What is counted there: "line" or "row".
    var unit: String { get }

    /// Whether it reads delimited text, where a cell that is text looks like one that is a formula.
    var isDelimited: Bool { get }

    /// How many fields the record has.
    var fieldCount: Int { get }

    /// Whether the line has nothing on it at all; a row of a sheet has cells, be they empty.
    var isBlank: Bool { get }

    /// Whether the record has a quote where none may be, which was read as text.
    var hasQuoteAsText: Bool { get }

    /// How much of the text stands before the record, in bytes; 0 in a sheet, where nobody knows.
    var offset: Int { get }

    /// What is strange about the records up to here, as a sentence that says what to do.
    var remark: String? { get }

    /// A digest of the record: alike for two only if all their fields are.
    ///
    /// A reader may give another to one that is written with other quotes or another line end.
    func digest(seed: UInt64) -> UInt64

    /// The text of a field.
    func text(at index: Int) -> String

    /// The texts of all fields.
    var texts: [String] { get }

    /// Lends the bytes of a field to `body`, as UTF-8.
    func withBytes<Result, Failure>(
        at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result
}

extension RecordReader where Self: ~Copyable {
    package var texts: [String] {
        var texts: [String] = []
        texts.reserveCapacity(fieldCount)
        for index in 0..<fieldCount { texts.append(text(at: index)) }
        return texts
    }
}

extension CSVReader: RecordReader {
    package var unit: String { "line" }
    package var isDelimited: Bool { true }
    package var remark: String? { nil }
}
