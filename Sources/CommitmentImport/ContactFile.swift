import CSV
package import CommitmentModel
package import CommitmentStore
import Workbook

/// Reads persons from a table for the address book.
///
/// It stores nothing, since they have no place in a database: no run, no line and no
/// change of theirs is kept, and problems are told without what the cells hold.
package struct ContactFile {
    private let store: Store

    /// The store is asked for names of countries only.
    package init(into store: Store) {
        self.store = store
    }

    /// - Returns: Every person, and what is wrong with the file.
    /// - Throws: ``ImportError`` for a file that is refused as a whole.
    package func callAsFunction(path: String) throws -> (contacts: [Contact], problems: [Problem]) {
        let file = FileTable.name(of: path)
        return try ImportError.naming(file) {
            let table = try FileTable(path: path, FileReading())
            var reader = try table.reader()
            let found = try LayoutSearch(kind: .contacts).header(&reader, file: file)
            let rows = PlainRows(
                .contacts, found.header, countries: try CountryNames(store), habits: ColumnHabits())
            var (contacts, problems): ([Contact], [Problem]) = ([], [])
            var number = found.row
            while try reader.next() {
                number += 1
                var row = TableRow(reader, row: number, header: found.header)
                if row.isEmpty { continue }
                if let contact = contact(rows, &row) { contacts.append(contact) }
                problems += row.problems.filter { $0.severity == .error }
                    .map { $0.withoutValue.counted(in: found.header.unit) }
            }
            return (contacts, problems)
        }
    }

    private func contact(_ rows: PlainRows, _ row: inout TableRow) -> Contact? {
        guard let values = rows.read(&row),
            let country = values["country"].flatMap(CountryCode.init(rawValue:)),
            let (office, role, name) = values["office"].flatMap({ office in
                values["role"].flatMap { role in values["name"].map { (office, role, $0) } }
            }), let consent = values["consent"]
        else { return nil }
        guard let day = values["consented"].flatMap(Day.init) else {
            rows.refuse(&row, "consented", "is no day. Write year, month and day: 2016-03-15.")
            return nil
        }
        return Contact(
            country: country, office: office, role: role, name: name, address: values["address"],
            consent: consent, consented: day, note: values["note"])
    }
}

extension PlainLayout {
    /// The one layout whose rows no database takes: `ocmap contact import` does.
    static let contacts = PlainLayout(
        kind: .contacts,
        meaning: "A person who agreed to be written down; for the address book, never for the database.",
        columns: [
            .country(), Column("office", .text, .value, meaning: "the ministry, agency or organisation"),
            Column("role", .text, .value, meaning: "what it does there: OGP point of contact"),
            Column("name", .text, .value, or: ["nom", "nombre"], meaning: "private: of the person"),
            Column("address", or: ["adresse", "dirección"], meaning: "private: where to write to"),
            Column("consent", .text, .value, meaning: "how the person agreed: by letter"),
            Column("consented", .date, .value, meaning: "on which day"),
            Column("note", meaning: "private: anything to know"),
        ])
}
