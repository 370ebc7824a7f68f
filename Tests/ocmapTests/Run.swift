import Foundation

/// One run of a program, from start to end.
struct Run {
    let status: Int32
    let output: Data
    /// What it said to the person.
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The output without the command that made it, in CSV and SVG.
    var unstamped: String { Self.unstamped(text) }

    static func unstamped(_ text: String) -> String {
        text.replacing(/,"?ocmap [a-z][^\r\n]*|<metadata>.*<\/metadata>/, with: "")
    }

    /// The output as one line; a table breaks long lines.
    var unwrapped: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    init(_ program: URL, _ arguments: [String], in folder: URL, _ environment: [String: String]) throws {
        let process = Process()
        // Files, not pipes: a pipe that nobody empties stops the program. They lie
        // outside the folder, so that a test sees only what the program leaves there.
        let files = ["out", "err"].map { ending in
            FileManager.default.temporaryDirectory.appending(path: "ocmap-\(UUID().uuidString).\(ending)")
        }
        for file in files { try Data().write(to: file) }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try Data(contentsOf: files[0])
        errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    }
}

/// What the build put beside the tests.
enum Products {
    /// The folder of the test bundle, which is the folder of the program.
    static let folder: URL = {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let main = Bundle.main.bundleURL
        let folders = [tests.deletingLastPathComponent(), main, main.deletingLastPathComponent()]
        return folders.first {
            FileManager.default.isExecutableFile(atPath: $0.appending(path: "ocmap").path)
        }
            ?? main
    }()

    static let ocmap = folder.appending(path: "ocmap")
}

/// The package, and the data beside it that is not ours to publish.
enum Package {
    static let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    /// What docs/cli.md says, once it is written.
    static let contract = try? String(contentsOf: root.appending(path: "docs/cli.md"), encoding: .utf8)
    static let explorer = root.appending(path: "../shared/data/ogp-explorer-2017-03.csv").standardized.path
    /// Files of OGP's that seeds meet.
    static let ogpFiles = [
        explorer, root.appending(path: "../shared/data/ogp-official-2024-07-subset.csv").standardized.path,
    ]
    static let hasExplorer = FileManager.default.fileExists(atPath: explorer)
}
