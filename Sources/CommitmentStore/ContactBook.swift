package import CommitmentModel
import Glibc
import SQLite

/// The address book: names and addresses of people, in a file of its own.
///
/// A ``Store`` never opens it, so nothing that reads a store can give away what
/// is in it: no list, no page, no hash, no copy of the database. The file
/// is for its owner only, and what is forgotten is overwritten on the disk.
package struct ContactBook {
    private let connection: Connection

    private static let columns: [StaticString] = [
        ":iso3", ":office", ":role", ":name", ":address", ":consent", ":consented", ":note",
    ]

    /// "ocmap-contacts.sqlite" beside "ocmap.sqlite".
    package static func path(beside database: String) -> String {
        let stem = database.hasSuffix(".sqlite") ? String(database.dropLast(7)) : database
        return stem + "-contacts.sqlite"
    }

    /// Opens the book at a path, and makes it where there is none.
    ///
    /// - Throws: ``StoreError`` for a file of another program, and for one that another program
    ///   altered: a trigger could keep who was forgotten. Otherwise `SQLiteError`.
    package init(path: String) throws {
        switch FileKind(path) {
        case .missing:
            // Made before SQLite does, which would let everybody read it.
            let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw StoreError.cannotOpen(path: path) }
            close(descriptor)
        case .directory: throw StoreError.isDirectory(path: path)
        case .file: if !FileKind.mayHoldDatabase(path) { throw StoreError.notADatabase(path: path) }
        case .other: break
        }
        connection = try Connection(path: path, access: .readWrite)
        let schema = Embedded.sql("Contacts/contacts.sql")
        if try connection.rows("SELECT 1 FROM sqlite_schema LIMIT 1", decode: { _ in true }).isEmpty {
            try connection.execute(schema)
        }
        guard try connection.applicationID() == 0x6F63_6370 else { throw StoreError.foreignDatabase }
        do {
            try SchemaCheck.pass(connection) { try $0.execute(schema) }
        } catch StoreError.altered(let what) {
            throw StoreError.alteredContacts(what)
        }
        try connection.execute("PRAGMA secure_delete = ON")
    }

    /// Everybody in it, by country, office and name.
    package func contacts() throws -> [Contact] {
        try connection.rows(
            """
            SELECT iso3, office, role, name, address, consent, consented, note FROM contact
            ORDER BY iso3, office, role, name
            """
        ) { row in
            guard let consented = Day(row.text(at: 6)) else {
                throw StoreError.damaged("a consent has no day")
            }
            return Contact(
                country: try row.country(at: 0), office: row.text(at: 1), role: row.text(at: 2),
                name: row.text(at: 3), address: row.textOrNil(at: 4), consent: row.text(at: 5),
                consented: consented, note: row.textOrNil(at: 7))
        }
    }

    /// Writes people down, all or none; who is there already is corrected.
    package func add(_ contacts: [Contact]) throws {
        try connection.transaction {
            var insert = try Statement(
                """
                INSERT INTO contact (iso3, office, role, name, address, consent, consented, note)
                VALUES (:iso3, :office, :role, :name, :address, :consent, :consented, :note)
                ON CONFLICT (iso3, office, role, name) DO UPDATE SET
                    address = excluded.address, consent = excluded.consent,
                    consented = excluded.consented, note = excluded.note
                """, on: connection)
            for contact in contacts {
                let values = [
                    contact.country.rawValue, contact.office, contact.role, contact.name, contact.address,
                    contact.consent, "\(contact.consented)", contact.note,
                ]
                for (column, value) in zip(Self.columns, values) { try insert.bind(value, to: column) }
                try insert.run()
            }
        }
    }

    /// Forgets everybody of a country, or of one of its offices, for good.
    ///
    /// - Throws: ``StoreError/noContact(country:)`` where nobody is there.
    /// - Returns: How many were forgotten.
    package func forget(_ country: Country, office: String?) throws -> Int {
        try connection.transaction {
            var delete = try Statement(
                "DELETE FROM contact WHERE iso3 = :iso3 AND office = COALESCE(:office, office)",
                on: connection)
            try delete.bind(country.code.rawValue, to: ":iso3")
            try delete.bind(office, to: ":office")
            try delete.run()
            let count = connection.changes
            if count == 0 { throw StoreError.noContact(country: country.name) }
            return count
        }
    }
}
