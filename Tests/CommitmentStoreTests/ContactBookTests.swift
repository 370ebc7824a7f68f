import CommitmentModel
import CommitmentStore
import Foundation
import SQLite
import Testing

@Suite("The address book")
struct ContactBookTests {
    private let path = FileManager.default.temporaryDirectory
        .appending(path: "ocmap-\(UUID().uuidString)-contacts.sqlite").path

    private func person() throws -> Contact {
        Contact(
            country: try .sample("UKR"), office: "Cabinet", role: "point of contact", name: "Zyxwvut Qponmlk",
            address: "qponmlk@example.org", consent: "by letter",
            consented: Day(year: 2016, month: 3, day: 1))
    }

    @Test("is for its owner only, and holds who agreed")
    func kept() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try ContactBook(path: path).add([person()])
        #expect(try ContactBook(path: path).contacts() == [person()])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("what is forgotten is gone from the disk")
    func forgotten() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try ContactBook(path: path).add([person()])
        func holds() throws -> Bool {
            try Data(contentsOf: URL(filePath: path)).range(of: Data("Zyxwvut".utf8)) != nil
        }
        #expect(try holds())
        let country = Country(code: try .sample("UKR"), iso2: "UA", name: "Ukraine", region: "Europe")
        #expect(try ContactBook(path: path).forget(country, office: nil) == 1)
        #expect(!(try holds()))
        #expect(throws: StoreError.noContact(country: "Ukraine")) {
            try ContactBook(path: path).forget(country, office: nil)
        }
    }

    @Test("is refused where another program altered it, which could keep who is forgotten")
    func altered() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try ContactBook(path: path).add([person()])
        try Connection(path: path).execute(
            """
            CREATE TABLE kept (name TEXT);
            CREATE TRIGGER keep AFTER DELETE ON contact BEGIN INSERT INTO kept VALUES (OLD.name); END;
            """)
        #expect(throws: StoreError.alteredContacts("it has the table kept, which ocmap did not make")) {
            try ContactBook(path: path)
        }
    }

    @Test("is no database of ocmap, and a database of ocmap is none")
    func apart() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try ContactBook(path: path).add([])
        #expect(throws: StoreError.self) { try Store.open(path: path) }
        let database = path + ".sqlite"
        defer { try? FileManager.default.removeItem(atPath: database) }
        _ = try Store.create(path: database)
        #expect(throws: StoreError.foreignDatabase) { try ContactBook(path: database) }
    }

    @Test(
        "stands beside the database",
        arguments: [("a/ocmap.sqlite", "a/ocmap-contacts.sqlite"), ("march", "march-contacts.sqlite")])
    func place(_ database: String, _ book: String) {
        #expect(ContactBook.path(beside: database) == book)
    }
}
