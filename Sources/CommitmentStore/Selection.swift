package import CommitmentModel
import SQLite

/// Which commitments are wanted; every part that is given has to hold.
package struct Selection: Sendable {
    package var country: CountryCode?
    package var region: String?
    package var plan: String?
    /// Only of local plans, or only of national ones.
    package var isLocal: Bool?
    package var tag: Tag?
    /// Any text; see ``SearchQuery``.
    package var search: String?
    /// Only those with a tag that some scope counts (rule abc-1, section 6).
    package var isInSomeScope = false
    /// Only the first so many; the best of a search.
    package var limit: Int?

    package init() {}

    /// `SELECT id, position …` of the commitments wanted; its placeholders are
    /// filled by ``bind(to:)``.
    var sql: String {
        var conditions: [String] = []
        if country != nil { conditions.append("p.iso3 = :country") }
        if region != nil { conditions.append("p.iso3 IN (SELECT iso3 FROM country WHERE region = :region)") }
        if plan != nil { conditions.append("p.number = :plan") }
        if let isLocal { conditions.append("p.level = '\(isLocal ? "local" : "national")'") }
        if tag != nil { conditions.append("c.id IN (\(Self.tagged(":tag")))") }
        if isInSomeScope { conditions.append("c.id IN (\(Self.tagged(Self.scopeTags)))") }
        let from: String
        if search != nil {
            from = "commitment_text AS f JOIN commitment AS c ON c.id = f.rowid"
            conditions.append("commitment_text MATCH :search")
        } else {
            from = "commitment AS c"
        }
        let order =
            search == nil
            ? "p.iso3, p.level DESC, CAST(p.number AS INTEGER), p.number, CAST(c.number AS REAL), c.title, c.id"
            : "f.rank, c.id"
        return """
            SELECT c.id, row_number() OVER (ORDER BY \(order)) AS position
            FROM \(from) JOIN action_plan AS p ON p.id = c.plan_id
            \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY position
            \(limit == nil ? "" : "LIMIT :limit")
            """
    }

    func bind(to statement: inout Statement) throws {
        if let country { try statement.bind(country.rawValue, to: ":country") }
        if let region { try statement.bind(region, to: ":region") }
        if let plan { try statement.bind(plan, to: ":plan") }
        if let tag { try statement.bind(tag.rawValue, to: ":tag") }
        if let search { try statement.bind(SearchQuery(search).expression, to: ":search") }
        if let limit { try statement.bind(limit, to: ":limit") }
    }

    private static func tagged(_ tags: String) -> String {
        "SELECT commitment_id FROM tag_use WHERE state = 'accepted' AND tag IN (\(tags))"
    }

    private static let scopeTags = [
        Tag.openContracting, .publicProcurement, .infrastructureContracts, .extractivesContracts,
    ].map { "'\($0.rawValue)'" }.joined(separator: ", ")
}
