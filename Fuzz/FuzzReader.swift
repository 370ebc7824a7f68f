/// Reads any bytes as a table, and stops where the reader breaks a promise.
///
/// libFuzzer invents the bytes and calls this; `Fuzz/run` builds and starts it.
///
/// The first four bytes choose what is told, the limits, and how many bytes
/// arrive at a time; the others are the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    let choices = Choices(input.prefix(4))
    let bytes = Array(input.dropFirst(4))
    recognise(bytes, choices)
    for encoding in TextEncoding.allCases {
        let once = Reading(of: bytes, encoding, choices.dialect, choices.limits, piece: .max)
        let inPieces = Reading(of: bytes, encoding, choices.dialect, choices.limits, piece: choices.piece)
        // Of two things that are wrong, the limits may stand before or behind the other.
        let isSame = once == inPieces || choices.areTight && once.hasSameRecords(as: inPieces)
        hold(isSame, "the table depends on how the bytes arrive: \(once) or \(inPieces)")
        once.check()
    }
    return 0
}

/// Reads a file as `TableFile` does: twice, once to find out how.
private func recognise(_ bytes: [UInt8], _ choices: Choices) {
    do throws(CSVError) {
        let source = Pieces(bytes, piece: choices.piece)
        let recognition = try Recognition(of: source, options: choices.options, limits: choices.limits)
        let whole = try Recognition(of: Pieces(bytes), options: choices.options, limits: choices.limits)
        hold(recognition == whole, "what is recognised depends on how the bytes arrive")
        hold(!"\(recognition), \(recognition.shape)".isEmpty, "words say how a file is read")
        let reader = try recognition.reader(of: Pieces(bytes), limits: choices.limits)
        let reading = Reading(reader)
        reading.check()
        // Quotes that turn out to be text in few rows only are an error the second time.
        if reading.error == nil {
            hold(
                recognition.shape.records + recognition.shape.blankLines == reading.records.count,
                "the survey counts other records than the reader reads")
        }
    } catch {
        hold("\(error)".hasSuffix("."), "an error is a sentence")
    }
}

/// All that a reader says of a text.
private struct Reading: Equatable {
    private(set) var records: [[String]] = []
    private(set) var error: CSVError?

    init(
        of bytes: [UInt8], _ encoding: TextEncoding, _ dialect: Dialect, _ limits: Limits, piece: Int
    ) {
        let text = encoding.decoding(Pieces(bytes, piece: piece))
        self.init(CSVReader(text, dialect: dialect, limits: limits, chunk: piece < 64 ? 8 : 1 << 12))
    }

    init(_ reader: consuming CSVReader) {
        var line = 0
        do throws(CSVError) {
            while try reader.next() {
                hold(reader.line > line, "a record stands on or above the one before")
                line = reader.line
                hold(reader.fieldCount > 0, "a record without fields")
                for field in 0..<reader.fieldCount {
                    hold(reader.line(ofField: field) >= line, "a field stands above another")
                    line = reader.line(ofField: field)
                }
                line = reader.line
                records.append((0..<reader.fieldCount).map { reader.text(at: $0) })
            }
        } catch {
            self.error = error
        }
    }

    /// Whether both are the same but for what ended them.
    func hasSameRecords(as other: Reading) -> Bool {
        records == other.records && (error == nil) == (other.error == nil)
    }

    /// The table, written as RFC 4180, is read as the same table.
    func check() {
        let text = records.map { $0.map(Dialect.rfc4180.quoted).joined(separator: ",") + "\r\n" }.joined()
        var limits = Limits()
        // What was one record may be larger with its quotes doubled.
        if text.utf8.count > 1 << 20 { limits = Limits(fieldBytes: 1 << 30, recordBytes: 1 << 30) }
        let again = Reading(CSVReader(MemorySource(text), limits: limits, chunk: 1 << 12))
        hold(again.error == nil, "a table we wrote cannot be read")
        let isSame = again.records.elementsEqual(records) { one, other in
            one.elementsEqual(other) { $0.utf8.elementsEqual($1.utf8) }
        }
        hold(isSame, "a table we wrote is read as another")
        if let error { hold("\(error)".hasSuffix("."), "an error is a sentence") }
    }
}

/// A source that delivers a few bytes at a time.
private struct Pieces: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let piece: Int

    init(_ bytes: [UInt8], piece: Int = .max) {
        rest = bytes[...]
        self.piece = piece
    }

    mutating func read(into output: inout OutputSpan<UInt8>) {
        let next = rest.prefix(min(piece, output.freeCapacity))
        for byte in next { output.append(byte) }
        rest = rest.dropFirst(next.count)
    }
}

/// Stops the program if a promise is broken, and says which, in a release build too.
private func hold(_ isKept: Bool, _ words: String) {
    if !isKept { fatalError(words) }
}
