import Foundation

/// A folder with a database for one test, and the program to run in it.
final class Desk {
    let folder: URL

    /// A desk with a database of the seeds, or with none.
    init(hasDatabase: Bool = true) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ocmap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if hasDatabase { try Seeded.bytes.get().write(to: folder.appending(path: "ocmap.sqlite")) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The path of a file on the desk.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: folder.appending(path: name))
        return path(name)
    }

    /// What a file holds.
    func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    /// Everything that lies on the desk.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// Runs ocmap on the desk's database.
    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
        try Run(Products.ocmap, arguments, in: folder, variables.merging(environment) { $1 })
    }

    @discardableResult
    func run(_ arguments: String...) throws -> Run { try run(arguments) }

    /// Runs a command line as a person types it.
    func shell(_ line: String) throws -> Run {
        try Run(URL(filePath: "/bin/sh"), ["-c", line], in: folder, variables)
    }

    /// Runs ocmap, with its temporary files on the desk, and stops it once it is so far.
    ///
    /// - Returns: Its exit code, 0 if it was ended by the signal itself, and what it said.
    func interrupt(_ arguments: [String], with signal: Int32, once isSoFar: () throws -> Bool) throws
        -> (status: Int32, errors: String)
    {
        let process = Process()
        let errors = Pipe()
        process.executableURL = Products.ocmap
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["TMPDIR": folder.path]
        process.standardError = errors
        try process.run()
        while try process.isRunning && !isSoFar() { usleep(1_000) }
        kill(process.processIdentifier, signal)
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationReason == .exit ? process.terminationStatus : 0, said)
    }

    /// The list that a command gives as JSON.
    func objects(_ arguments: String...) throws -> [[String: Any]] { try objects(arguments) }

    func objects(_ arguments: [String]) throws -> [[String: Any]] {
        let run = try run(arguments + ["--format", "json"])
        guard let list = try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]] else {
            throw Broken(description: "no list of objects: \(run.text.prefix(200))")
        }
        return list
    }

    /// Sets a category by hand, as it was decided on a day.
    @discardableResult
    func override(
        _ country: String, _ category: String, on day: String = "2016-02-08", until: String = "2030-12-31"
    )
        throws -> Run
    {
        try run(
            "override", "set", country, category, "--reason", "Known better", "--evidence", "UKR-1-17",
            "--by",
            "country lead", "--review-by", until, "--decided", day)
    }

    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    private var variables: [String: String] {
        ["OCMAP_DATABASE": path("ocmap.sqlite"), "PATH": "\(Products.folder.path):/usr/bin:/bin"]
    }

    /// A database of the seeds; made once, since each takes half a second.
    private enum Seeded {
        static let bytes = Result {
            let desk = try Desk(hasDatabase: false)
            let run = try desk.run("init")
            guard run.status == 0 else { throw Broken(description: run.errors) }
            return try desk.read("ocmap.sqlite")
        }
    }
}
