import CEmbedded
package import SQLite

/// The files of the project that are part of the program.
package enum Embedded {
    /// The bytes of a file, by its path from the project's root.
    ///
    /// They live as long as the program does.
    package static func bytes(_ name: String) -> UnsafeRawBufferPointer {
        guard let file = cembedded_find(name) else {
            preconditionFailure("\(name) is not listed in Sources/CEmbedded/cembedded.c")
        }
        return UnsafeRawBufferPointer(start: file.pointee.text, count: file.pointee.count)
    }

    /// A file that holds SQL.
    package static func sql(_ name: String) -> SQLText {
        SQLText(embedded: String(decoding: bytes(name), as: UTF8.self))
    }
}
