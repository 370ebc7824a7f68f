/// Why a text could not be read on, and where.
package struct CSVError: Error, Equatable, Sendable {
    /// What is wrong; the description says it in words, with what to do.
    package enum Problem: Equatable, Sendable {
        case unclosedQuote
        case textAfterClosingQuote
        case quoteInUnquotedField
        /// The offset counts from 0 at the start of the source.
        case notUTF8(byte: UInt8, offset: Int)
        case zeroByte(offset: Int)
        case notWindows1252(byte: UInt8, offset: Int)
        case loneSurrogate(offset: Int)
        case oddLength(bytes: Int)
        case fieldTooLong(limit: Int)
        case tooManyFields(limit: Int)
        case recordTooLong(limit: Int)
        case pretends(PretendedFile)
        case headerAlone
        case impossibleDialect
        case noSuchFile
        case folder
        case pipe
        case noPermission
        case changed
        /// The reason is the system's own.
        case unreadable(reason: String)
    }

    package let problem: Problem
    /// The line of the source, from 1; `nil` if nothing was read.
    ///
    /// For a quote that is never closed, the line where it opened.
    package let line: Int?
    /// The field of its record, from 1; `nil` if the problem is not in one.
    package let field: Int?

    package init(_ problem: Problem, line: Int? = nil, field: Int? = nil) {
        self.problem = problem
        self.line = line
        self.field = field
    }
}

extension CSVError: CustomStringConvertible {
    package var description: String {
        switch (line, field) {
        case (let line?, let field?): "line \(line), field \(field): \(problem)"
        case (let line?, nil): "line \(line): \(problem)"
        case (nil, _): "\(problem)"
        }
    }
}

extension CSVError.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unclosedQuote:
            "the quote that opens here is never closed. Close it, or remove it."
        case .textAfterClosingQuote:
            "the field goes on after its closing quote. Double every quote that belongs to the text."
        case .quoteInUnquotedField:
            "a quote stands inside a field without quotes around it. "
                + "Put the whole field in quotes and double those that belong to the text."
        case .notUTF8(let byte, let offset):
            "the byte 0x\(String(byte, radix: 16, uppercase: true)) at offset \(offset) is not UTF-8. "
                + Self.saveAsUTF8
        case .zeroByte(let offset):
            "the byte at offset \(offset) is zero, which no text holds. "
                + Self.saveAsUTF8
        case .notWindows1252(let byte, let offset):
            "the byte 0x\(String(byte, radix: 16, uppercase: true)) at offset \(offset) stands for nothing in "
                + "Windows-1252. " + Self.saveAsUTF8
        case .loneSurrogate(let offset):
            "the bytes at offset \(offset) are half of a character in UTF-16. " + Self.saveAsUTF8
        case .oddLength(let bytes):
            "the text ends after \(bytes) bytes, but UTF-16 has an even number of them. "
                + "Copy the file again; it may have been cut off."
        case .fieldTooLong(let limit):
            "the field is longer than \(limit) bytes. Look for a quote that is not closed."
        case .tooManyFields(let limit):
            "the record has more than \(limit) fields. Check the delimiter and the line ends."
        case .recordTooLong(let limit):
            "the record is longer than \(limit) bytes. Check the line ends, and look for a quote that is not closed."
        case .pretends(let file):
            "\(file)"
        case .headerAlone:
            "the file has a header and nothing below it. Add the rows, or export it again."
        case .impossibleDialect:
            "delimiter, quote and escape have to be different characters of ASCII, and no line breaks. "
                + "Name others."
        case .noSuchFile:
            "there is no such file. Check its name and folder."
        case .folder:
            "this is a folder. Name a file in it."
        case .pipe:
            "this is no file that can be read twice, and a table is. Save it to a file, and name that."
        case .noPermission:
            "you have no permission to read this file. Ask its owner for it."
        case .changed:
            "another program changed the file while it was read. Try again."
        case .unreadable(let reason):
            "the file cannot be read (\(reason)). Copy it to another disk and try again."
        }
    }

    private static let saveAsUTF8 = "Save the file as UTF-8; in Excel, choose the type “CSV UTF-8”."
}
