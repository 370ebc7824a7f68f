import ArgumentParser
import CommitmentImport
import CommitmentModel
import CommitmentStore
import Reporting

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "The address book: persons who agreed to be written down.",
        discussion: """
            Names and addresses stand in a file of their own beside the database (ocmap-contacts.sqlite, for \
            its owner only). No list, page, export or log holds any of it, and the database can be given away.

            EXAMPLES
              ocmap contact import contacts.csv
              ocmap contact list
              ocmap contact forget Ukraine
            """,
        subcommands: [ContactImportCommand.self, ContactListCommand.self, ContactForgetCommand.self])
}

struct ContactImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take persons from a table: “ocmap template contacts” prints an empty one.",
        discussion: """
            All rows or none. Each needs consent and its day. Problems are told without what stands in the cells.

            EXAMPLES
              ocmap contact import contacts.csv
            """)

    @Argument(help: "A CSV file or workbook.")
    var file: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let (contacts, problems) = try ContactFile(into: try database.open())(path: file)
        for problem in problems { Terminal.tell("error: \(problem)") }
        guard problems.isEmpty else { throw ExitCode(65) }
        try database.contactBook().add(contacts)
        Terminal.tell("\(contacts.count) written down.")
    }
}

struct ContactListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show who is in the address book, on the screen only.",
        discussion: """
            EXAMPLES
              ocmap contact list
              ocmap contact list --country Ukraine
            """)

    @Option(help: "Only this country: ISO code, name or alias.")
    var country: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let only = try country.map { try database.open().country(named: $0) }
        let contacts = try database.contactBook().contacts().filter { only == nil || $0.country == only }
        let list = PrintedList(
            title: "Address book: not to be passed on",
            columns: [
                .init("iso3", "ISO"), .init("office", "Office"), .init("role", "Role"),
                .init("name", "Name"), .init("address", "Address"), .init("consent", "Consent"),
            ],
            rows: contacts.map { contact in
                [
                    .text(contact.country.rawValue), .text(contact.office), .text(contact.role),
                    .text(contact.name), .init(contact.address),
                    .text("\(contact.consent), \(contact.consented)"),
                ]
            }, emptyMessage: "The address book holds nobody like that.")
        try Terminal.write(TableRenderer(style: Terminal.style).render(list))
    }
}

struct ContactForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Take persons out of the address book for good.",
        discussion: """
            What is forgotten is overwritten on the disk.

            EXAMPLES
              ocmap contact forget Ukraine --office "Ministry of Economy"
              ocmap contact forget Ukraine
            """)

    @Argument(help: "The country: ISO code, name or alias.")
    var country: String

    @Option(help: "Only persons of this office.")
    var office: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let found = try database.open().wholeCountry(named: country)
        let count = try database.contactBook().forget(found, office: office)
        Terminal.tell("\(found.name): \(count) forgotten.")
    }
}

extension DatabaseOptions {
    /// The address book beside the database.
    fileprivate func contactBook() throws -> ContactBook {
        try ContactBook(path: ContactBook.path(beside: path))
    }
}
