import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import MapPages

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Write the pages, lists and data as files, for any web host.",
        discussion: """
            Map, countries, commitments, priorities, agenda, method and sources as pages that need no server, each \
            with its list as CSV and JSON; the database itself and a Data Package beside them. An earlier site in \
            the folder is replaced in one step; a folder with anything else in it is left alone. The same data, \
            day and options give the same bytes.

            EXAMPLES
              ocmap publish site
              ocmap publish site --as-of 2016-03-15 --assume-published 2016=2016-03-01
            """)

    @Argument(help: "The folder: new, empty, or an earlier site of ocmap.")
    var folder: String

    @Option(parsing: .unconditional, help: "How often weights and unknowns are drawn. Default: 10000.")
    var draws: Int?

    @OptionGroup var day: DayOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if folder.isEmpty { throw ValidationError("Name a folder, such as: ocmap publish site") }
        if let draws, !(1...1_000_000).contains(draws) {
            throw ValidationError("--draws takes a number from 1 to 1000000.")
        }
    }

    func run() throws {
        let store = try database.open()
        store.breakOff { Interruption.signal != 0 }
        let files = try OutputFolder.make(.site, at: folder, mayReplace: Self.isSite, isOurs: Site.isFile) {
            try fill($0, from: store)
        }
        Terminal.tell("\(files) files published in \(folder): open \(folder)/index.html")
    }

    /// Pages are made from the public copy, so that they cannot show what it does not hold.
    private func fill(_ folder: OutputFolder, from store: Store) throws -> Int {
        let copy = folder.path(of: "ocmap.sqlite")
        try store.writePublicCopy(to: copy)
        let site = try Site(
            Store.open(path: copy), Question(asOf: day.asOf ?? Terminal.today, assumptions: day.assumptions),
            kind: .files, draws: draws ?? 10_000)
        let addresses = try site.addresses()
        for address in addresses { try folder.write(try site.answer(address).bytes, to: address.path) }
        let bytes = try OutputFile.bytes(of: copy)
        var digest = SHA256()
        digest.update(bytes)
        let package = try site.dataPackage(database: (bytes.count, digest.hexadecimalDigest()))
        try folder.write(Array(package.utf8), to: "datapackage.json")
        return addresses.count + 2
    }

    /// Whether a folder holds a site: its Data Package says so.
    private static func isSite(_ folder: String) -> Bool {
        guard let bytes = try? OutputFile.bytes(of: "\(folder)/datapackage.json") else { return false }
        return String(decoding: bytes.prefix(400), as: UTF8.self).contains(
            "\"name\": \"\(Site.packageName)\"")
    }
}
