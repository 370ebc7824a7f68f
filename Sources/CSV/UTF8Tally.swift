import Synchronization

/// Finds out whether the bytes that pass by are UTF-8.
struct UTF8Tally: Sendable {
    /// The letters beyond ASCII.
    private var letters = 0
    /// The bytes that are no part of a letter.
    private var faults = 0
    /// How many bytes the letter still needs that has been begun.
    private var missing = 0
    /// Which byte may come next in that letter.
    private var continuation = continuations

    /// Whether a zero byte passed by.
    private(set) var holdsZero = false

    /// Whether the text is UTF-8 and nothing else.
    var isWhole: Bool { faults == 0 && missing == 0 && !holdsZero }

    private static let continuations: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether the text is UTF-8, or was before something damaged it.
    ///
    /// In another encoding bytes beyond ASCII hardly ever form a letter of
    /// UTF-8. So a text with more letters than faults is a damaged one, and
    /// its reader names the first fault, instead of making two wrong letters
    /// of each that is right.
    var isUTF8: Bool { faults == 0 && missing == 0 || letters > faults }

    mutating func add(_ bytes: Span<UInt8>) {
        var offset = 0
        while offset < bytes.count {
            if missing == 0 {
                offset = UTF8Sequence.firstUnusual(in: bytes, from: offset)
                guard offset < bytes.count else { return }
            }
            add(bytes[offset])
            offset += 1
        }
    }

    private mutating func add(_ byte: UInt8) {
        if byte == 0 { holdsZero = true }
        if missing > 0 {
            if continuation.contains(byte) {
                missing -= 1
                continuation = Self.continuations
                if missing == 0 { letters += 1 }
                return
            }
            faults += 1
            missing = 0
        }
        continuation = Self.continuations
        switch byte {
        case 0..<0x80: break
        case 0xC2...0xDF: missing = 1
        // The second byte excludes overlong forms, surrogates and what is beyond U+10FFFF.
        case 0xE0: (missing, continuation) = (2, 0xA0...0xBF)
        case 0xED: (missing, continuation) = (2, 0x80...0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, continuation) = (3, 0x90...0xBF)
        case 0xF1...0xF3: missing = 3
        case 0xF4: (missing, continuation) = (3, 0x80...0x8F)
        default: faults += 1
        }
    }
}

/// A source whose bytes pass a tally on their way.
struct TalliedSource: ByteSource, ~Copyable {
    private var source: any ByteSource & ~Copyable
    private let tally: SharedTally

    init(_ source: consuming any ByteSource & ~Copyable, _ tally: SharedTally) {
        self.source = source
        self.tally = tally
    }

    mutating func read(into output: inout OutputSpan<UInt8>) throws(CSVError) {
        let start = output.count
        try source.read(into: &output)
        tally.add(output.span.extracting(start..<output.count))
    }
}

/// A tally that one thread keeps and another reads.
final class SharedTally: Sendable {
    private let tally = Mutex(UTF8Tally())

    /// The tally of what has passed by so far.
    var soFar: UTF8Tally { tally.withLock { $0 } }

    func add(_ bytes: Span<UInt8>) { tally.withLock { $0.add(bytes) } }
}
