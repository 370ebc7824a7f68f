import CommitmentModel
import SQLite

/// The tables whose rows are simply there: loaded from the seeds, keyed by
/// what they say, never merged.
package enum ReferenceTable: CaseIterable, Sendable {
    case country
    case countryAlias
    case membership
    case tag
    case tagLabel
    case signal
    case pledge
    case engagement
    case jointPriority
    case agendaItem
    case event
    case story

    /// As the schema calls it.
    var name: StaticString {
        switch self {
        case .country: "country"
        case .countryAlias: "country_alias"
        case .membership: "membership"
        case .tag: "tag"
        case .tagLabel: "tag_label"
        case .signal: "signal"
        case .pledge: "pledge"
        case .engagement: "engagement"
        case .jointPriority: "joint_priority"
        case .agendaItem: "agenda_item"
        case .event: "event"
        case .story: "story"
        }
    }

    /// Its columns as placeholders, in the order of the schema.
    var columns: [StaticString] {
        switch self {
        case .country:
            [
                ":iso3", ":iso2", ":name", ":name_folded", ":region", ":joined", ":population",
                ":population_year", ":languages", ":source", ":note",
            ]
        case .countryAlias: [":folded", ":alias", ":iso3", ":source"]
        case .membership: [":iso3", ":since", ":status", ":source", ":note"]
        case .tag: [":tag", ":label", ":definition", ":source"]
        case .tagLabel: [":folded", ":label", ":tag"]
        case .signal: [":iso3", ":kind", ":since", ":known_by", ":title", ":url", ":source", ":note"]
        case .pledge: [":iso3", ":event", ":date", ":known_by", ":subject", ":url", ":source", ":note"]
        case .engagement: [":iso3", ":kind", ":partner", ":since", ":source", ":note"]
        case .jointPriority: [":iso3", ":decided", ":by_role", ":source", ":note"]
        case .agendaItem:
            [":code", ":area", ":title", ":priority", ":investment", ":timeframe", ":note", ":source"]
        case .event: [":date", ":ends", ":name", ":place", ":iso3", ":url", ":source"]
        case .story: [":iso3", ":title", ":url", ":published", ":source"]
        }
    }
}

extension ImportSession {
    /// Adds rows to a table of the list above.
    ///
    /// Each row is by column name; a column that is missing is not known.
    /// `name_folded` and `folded` are made here.
    package func add(_ rows: [[String: String]], to table: ReferenceTable) throws {
        let columns = table.columns
        var insert = try Statement(RowWriter.insertion(into: table.name, columns), on: connection)
        for row in rows {
            for column in columns {
                switch "\(column)" {
                case ":name_folded": try insert.bind(folded(row["name"] ?? ""), to: column)
                case ":folded": try insert.bind(folded(row["alias"] ?? row["label"] ?? ""), to: column)
                case let name: try insert.bind(row[String(name.dropFirst())], to: column)
                }
            }
            try insert.run()
        }
        if !rows.isEmpty { hasWritten = true }
    }
}
