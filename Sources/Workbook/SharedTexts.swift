/// The texts that the cells of a workbook name by number.
///
/// All of them are in memory, one behind the other: a cell may name any.
struct SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    /// No texts.
    init() {}

    init(_ part: ZIPPart) throws(WorkbookError) {
        let gatherer = Gatherer(part.limits)
        try XMLStream.read(part, gatherer)
        (bytes, ends) = (gatherer.bytes, gatherer.ends)
    }

    var count: Int { ends.count }

    /// Whether a text is empty.
    func isEmpty(_ index: Int) -> Bool { range(index).isEmpty }

    /// Lends the bytes of a text to `body`.
    func withBytes<Result, Failure>(
        _ index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(bytes.span.extracting(range(index)))
    }

    private func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    private final class Gatherer: XMLHandler {
        private let limits: WorkbookLimits
        private(set) var bytes: [UInt8] = []
        private(set) var ends: [UInt32] = []
        private var runs = TextRuns()

        init(_ limits: WorkbookLimits) {
            self.limits = limits
        }

        func open(_ element: XMLElement) {
            if element.depth > 2 { runs.open(element, at: bytes.count) }
        }

        func text(_ piece: UnsafeRawBufferPointer) throws(WorkbookError) {
            guard runs.isOpen else { return }
            guard bytes.count + piece.count <= limits.textBytes else {
                throw .tooManyTexts(limit: "\(limits.textBytes >> 20) MB")
            }
            bytes.append(contentsOf: piece)
        }

        func close(_ name: XMLText, depth: Int) throws(WorkbookError) -> Bool {
            if depth > 2 {
                runs.close(name, &bytes)
            } else if depth == 2, name == "si" {
                let start = Int(ends.last ?? 0)
                guard bytes.count - start <= limits.cellBytes else {
                    throw .cellTooLong(cell: "shared text \(ends.count + 1)", limit: limits.cellBytes)
                }
                guard ends.count < limits.texts else {
                    throw .tooManyTexts(limit: "\(limits.texts) entries")
                }
                ends.append(UInt32(bytes.count))
            }
            return false
        }
    }
}
