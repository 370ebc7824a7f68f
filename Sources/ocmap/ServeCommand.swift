import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Glibc

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the pages in a browser, live, on this machine.",
        discussion: """
            Prints the address and serves until Ctrl-C is pressed: map, countries, commitments, priorities, agenda, \
            method and sources, each with its list as CSV and JSON. Nothing can be changed from there, and nobody \
            else can reach it, unless --host says so. What is imported meanwhile shows at the next click.

            EXAMPLES
              ocmap serve
              ocmap serve --port 8080 --as-of 2016-03-15
              ocmap serve --host 0.0.0.0 --port 8080 --name map.example.org
            """)

    @Option(help: "Where to listen: an address of this machine, 0.0.0.0 for all of them.")
    var host = "127.0.0.1"

    @Option(parsing: .unconditional, help: "The port. Default: any that is free.")
    var port: Int?

    @Option(help: "Another name that browsers may call this server by, such as a proxy's. May be repeated.")
    var name: [String] = []

    @ArgumentParser.Flag(
        help:
            "Say every request on standard error: time, page and status, not who asked or searched for what.")
    var log = false

    @OptionGroup var day: DayOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let port, !(1...65_535).contains(port) {
            throw ValidationError("--port takes a number from 1 to 65535.")
        }
        for name in [host] + name where !Self.isName(name) {
            throw ValidationError("“\(name)” is no name of a machine. Write it without http:// and port.")
        }
    }

    func run() throws {
        // What is wrong with the database is said here, by the command that was typed.
        _ = try database.open()
        if !["127.0.0.1", "::1", "localhost"].contains(host) {
            Terminal.tell(
                """
                warning: whoever can reach this machine can read all of these pages: countries, commitments, \
                evidence, overrides with their reasons and roles, tags with the roles that judged them, and the \
                names of imported files. No contacts, and nothing can be changed.
                """)
        }
        throw WebProgram.replacing(with: arguments)
    }

    private var arguments: [String] {
        ["--database=\(database.path)", "--host=\(host)", "--port=\(port ?? 0)"] + name.map { "--name=\($0)" }
            + (day.asOf.map { ["--as-of=\($0)"] } ?? []) + assumed
            + (log ? ["--log"] : [])
    }

    private var assumed: [String] {
        (day.assumptions.text ?? "").split(separator: ", ").map { "--assume-published=\($0)" }
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                    UInt8(ascii: ":"):
                    true
                default: false
                }
            } && (text.utf8.count { $0 == UInt8(ascii: ":") } != 1)
    }
}
