import CommitmentMapping
import CommitmentModel
import Reporting

extension Site {
    /// The name that tells a folder of ocmap's from others.
    package static let packageName = "open-contracting-map"

    /// What is beside the pages to take along, as a Frictionless Data Package;
    /// `database` is the size and the SHA-256 of `ocmap.sqlite`.
    package func dataPackage(database: (bytes: Int, sha256: String)) throws -> String {
        let lists = try [Address.Place.countries, .commitments, .priorities, .home, .agenda, .sources].map {
            try resource(Address($0))
        }
        let sqlite = [
            ("name", JSONText.quoted("database")), ("path", JSONText.quoted("ocmap.sqlite")),
            ("title", JSONText.quoted("The whole database")), ("format", JSONText.quoted("sqlite")),
            ("mediatype", JSONText.quoted("application/vnd.sqlite3")), ("bytes", "\(database.bytes)"),
            ("hash", JSONText.quoted("sha256:\(database.sha256)")),
        ]
        let sources = facts.sources.map { "{\"title\": \(JSONText.quoted($0))}" }.joined(separator: ", ")
        return Self.object([
            ("profile", JSONText.quoted("data-package")), ("name", JSONText.quoted(Self.packageName)),
            ("title", JSONText.quoted(Self.name)),
            (
                "description",
                JSONText.quoted(
                    "Open contracting commitments of the Open Government Partnership, as of \(question.asOf), scope "
                        + "core. \(Self.attribution) The licence of their files is not stated in them. Outlines of "
                        + "countries are Natural Earth's, in the public domain.")
            ),
            ("version", JSONText.quoted(String(dataHash.prefix(16)))),
            ("sources", "[\(sources)]"),
            ("resources", "[\n" + (lists + [Self.object(sqlite)]).joined(separator: ",\n") + "\n]"),
        ]) + "\n"
    }

    /// A list of a page with the fields of its table.
    private func resource(_ page: Address) throws -> String {
        let address = page.as(.csv)
        let bytes = try answer(address).bytes
        var digest = SHA256()
        digest.update(bytes)
        let list = try self.page(at: address).list.forFiles
        let fields =
            list.columns.enumerated().map { index, column in
                Self.field(column, type: Self.type(of: list.rows.lazy.map { $0[index] }))
            } + list.repeated.map { Self.field($0.column, type: Self.type(of: [$0.value])) }
        return Self.object([
            ("name", JSONText.quoted(page.place == .home ? "figures" : page.place.path)),
            ("path", JSONText.quoted(address.path)), ("title", JSONText.quoted(list.title)),
            ("profile", JSONText.quoted("tabular-data-resource")), ("format", JSONText.quoted("csv")),
            ("mediatype", JSONText.quoted("text/csv")), ("encoding", JSONText.quoted("utf-8")),
            ("bytes", "\(bytes.count)"), ("hash", JSONText.quoted("sha256:\(digest.hexadecimalDigest())")),
            ("schema", "{\"fields\": [\(fields.joined(separator: ", "))], \"missingValues\": [\"\"]}"),
        ])
    }

    private static func field(_ column: PrintedList.Column, type: String) -> String {
        object([
            ("name", JSONText.quoted(column.key)), ("title", JSONText.quoted(column.title)),
            ("type", JSONText.quoted(type)),
        ])
    }

    /// The type of a field, by the first value that is known.
    private static func type(of values: some Sequence<PrintedList.Value>) -> String {
        for value in values {
            switch value {
            case .unknown: continue
            case .integer: return "integer"
            case .number: return "number"
            case .flag: return "boolean"
            case .text, .list, .objects: return "string"
            }
        }
        return "string"
    }

    private static func object(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", ") + "}"
    }
}
