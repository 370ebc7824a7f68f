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
    /// Only the first so many; the best of a search.
    package var limit: Int?

    package init() {}

    /// The rows of the commitments wanted, in their order; its placeholders are
    /// filled by ``bind(to:)``.
    ///
    /// A search joins no more than its other parts need: it may find many, of
    /// which few are wanted.
    var sql: String {
        var (conditions, ofPlans) = ([String](), [String]())
        if country != nil { ofPlans.append("p.iso3 = :country") }
        if region != nil { ofPlans.append("p.iso3 IN (SELECT iso3 FROM country WHERE region = :region)") }
        if plan != nil { ofPlans.append("p.number = :plan") }
        if let isLocal { ofPlans.append("p.level = '\(isLocal ? "local" : "national")'") }
        let from: String
        let (row, order): (String, String)
        if search == nil {
            from = "commitment AS c JOIN action_plan AS p ON p.id = c.plan_id"
            row = "c.id"
            order =
                "p.iso3, p.level DESC, CAST(p.number AS INTEGER), p.number, CAST(c.number AS REAL), c.title, c.id"
        } else {
            from =
                "commitment_text AS f"
                + (ofPlans.isEmpty
                    ? ""
                    : " JOIN commitment AS c ON c.id = f.rowid JOIN action_plan AS p ON p.id = c.plan_id")
            row = "f.rowid"
            order = "f.rank, f.rowid"
            conditions.append("commitment_text MATCH :search")
        }
        conditions += ofPlans
        if tag != nil {
            conditions.append(
                "\(row) IN (SELECT commitment_id FROM tag_use WHERE state = 'accepted' AND tag = :tag)")
        }
        return """
            SELECT \(row) FROM \(from)
            \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY \(order)
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
}
