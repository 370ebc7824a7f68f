import Synchronization

/// The bytes of a source, which another thread reads a little ahead.
///
/// For long files: what it takes to read, decode and tally a source is then done
/// while the records of what stands before are found.
struct AheadSource: ByteSource, ~Copyable {
    /// What the thread reads, alone.
    private final class Lent: Sendable {
        // Of one kind: Swift 6.3 copies an `any ByteSource & ~Copyable` here when it optimises, which ends the program.
        private let source: Mutex<PeekedSource>

        init(_ source: consuming PeekedSource) { self.source = Mutex(source) }

        func bytes() throws(CSVError) -> [UInt8] {
            try source.withLock { source throws(CSVError) in try source.bytes(atMost: 1 << 19) }
        }
    }

    private let ahead: Ahead<Result<[UInt8], CSVError>>
    private var bytes: [UInt8] = []
    private var position = 0

    init(_ source: consuming PeekedSource) {
        let lent = Lent(source)
        ahead = Ahead(by: 4) { ahead in
            var isWanted = true
            while isWanted {
                do throws(CSVError) {
                    let bytes = try lent.bytes()
                    if bytes.isEmpty { return }
                    isWanted = ahead.give(.success(bytes))
                } catch {
                    isWanted = ahead.give(.failure(error)) && false
                }
            }
        }
    }

    deinit { ahead.end() }

    mutating func read(into output: inout OutputSpan<UInt8>) throws(CSVError) {
        if position == bytes.count {
            // What is made ahead throws nothing of its own.
            guard let next = try? ahead.next() else { return }
            bytes = try next.get()
            position = 0
        }
        let count = min(output.freeCapacity, bytes.count - position)
        output.withUnsafeMutableBufferPointer { buffer, filled in
            bytes.withUnsafeBufferPointer { bytes in
                // No more than is free behind the filled bytes, and no more than is left of these.
                let (free, left) = (buffer[filled...], bytes[position..<position + count])
                _ = UnsafeMutableBufferPointer(rebasing: free).update(fromContentsOf: left)
            }
            filled += count
        }
        position += count
    }
}
