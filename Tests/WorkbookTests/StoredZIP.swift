/// Writes ZIP archives, packed by nobody, and lies in them where a test wants it.
enum StoredZIP {
    /// A file of an archive, by its bytes as they lie in it.
    struct Entry {
        let name: [UInt8]
        let bytes: [UInt8]
        /// 0 for bytes that are as they are, 8 for deflate.
        var method: UInt16 = 0
        /// 1 in a file with a password.
        var flags: UInt16 = 0
        /// Of the bytes once unpacked.
        var checksum: UInt32
        var size: Int

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = Array(name.utf8)
            self.bytes = bytes
            checksum = StoredZIP.checksum(bytes)
            size = bytes.count
        }
    }

    /// The archive with these files.
    static func archive(_ entries: [Entry]) -> [UInt8] {
        var (archive, directory): ([UInt8], [UInt8]) = ([], [])
        for entry in entries {
            let start = archive.count
            // What both headers say: version, flags, method, time, day, checksum, sizes, lengths.
            var facts: [UInt8] = []
            facts.add(20, 2)
            facts.add(Int(entry.flags), 2)
            facts.add(Int(entry.method), 2)
            facts.add(0, 2)
            facts.add(0x21, 2)
            facts.add(Int(entry.checksum), 4)
            facts.add(entry.bytes.count, 4)
            facts.add(entry.size, 4)
            facts.add(entry.name.count, 2)
            facts.add(0, 2)
            archive += [0x50, 0x4B, 3, 4] + facts + entry.name + entry.bytes
            directory += [0x50, 0x4B, 1, 2, 20, 0] + facts
            directory += [UInt8](repeating: 0, count: 10)
            directory.add(start, 4)
            directory += entry.name
        }
        let start = archive.count
        archive += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        archive.add(entries.count, 2)
        archive.add(entries.count, 2)
        archive.add(directory.count, 4)
        archive.add(start, 4)
        archive.add(0, 2)
        return archive
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
    }

    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
}

extension [UInt8] {
    /// Adds a number with its lowest byte first.
    fileprivate mutating func add(_ number: Int, _ count: Int) {
        for index in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
}
