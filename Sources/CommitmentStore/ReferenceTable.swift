import CommitmentModel

/// The tables whose rows are found again by what they say: a row of a file
/// is the row with the same key, and adds to it or corrects it.
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
    case organisation
    case outline
    case condition
    case assistance
    case calendarRule
    case focalPoint

    /// What the schema asks of a row beyond each of its columns, which are checked as they are read.
    var condition: String {
        switch self {
        case .tag: "a tag is written as policy/…, oc/… or sdg/…"
        case .jointPriority: "it ends before it was decided"
        default: "a value is none that its column may hold"
        }
    }

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
        case .organisation: "organisation"
        case .outline: "outline"
        case .condition: "condition"
        case .assistance: "assistance"
        case .calendarRule: "calendar_rule"
        case .focalPoint: "focal_point"
        }
    }

    /// The columns by which two rows are the same, as placeholders.
    var key: [StaticString] {
        switch self {
        case .country: [":iso3"]
        case .countryAlias: [":folded"]
        case .membership: [":iso3", ":since", ":status"]
        case .tag: [":tag"]
        case .tagLabel: [":folded", ":tag"]
        case .signal: [":iso3", ":kind", ":title"]
        case .pledge: [":iso3", ":event", ":subject"]
        case .engagement: [":iso3", ":kind", ":partner"]
        case .jointPriority: [":iso3", ":decided"]
        case .agendaItem, .outline: [":code"]
        case .event: [":date", ":name"]
        case .story: [":iso3", ":url"]
        case .organisation: [":iso3", ":name"]
        case .condition: [":iso3", ":kind", ":since"]
        case .assistance: [":iso3", ":list", ":meeting"]
        case .calendarRule: [":from_year"]
        case .focalPoint: [":iso3", ":office", ":role"]
        }
    }

    /// The columns beside the key, as placeholders.
    var facts: [StaticString] {
        switch self {
        case .country:
            [
                ":iso2", ":name", ":name_folded", ":region", ":joined", ":population", ":population_year",
                ":languages", ":source", ":note",
            ]
        case .countryAlias: [":alias", ":iso3", ":source"]
        case .membership: [":source", ":note"]
        case .tag: [":label", ":definition", ":source"]
        case .tagLabel: [":label"]
        case .signal: [":since", ":known_by", ":url", ":source", ":note"]
        case .pledge: [":date", ":known_by", ":url", ":source", ":note"]
        case .engagement: [":since", ":source", ":note"]
        case .jointPriority: [":by_role", ":ended", ":ended_by_role", ":source", ":note"]
        case .agendaItem: [":area", ":title", ":priority", ":investment", ":timeframe", ":note", ":source"]
        case .event: [":ends", ":place", ":iso3", ":url", ":source"]
        case .story: [":title", ":published", ":source"]
        case .outline: [":name", ":centre_x", ":centre_y", ":area", ":path", ":source"]
        case .organisation: [":kind", ":topics", ":url", ":source", ":note"]
        case .condition: [":value", ":known_by", ":source", ":note"]
        case .assistance:
            [
                ":need", ":offer", ":decision", ":owner", ":due", ":state", ":result", ":told", ":source",
                ":note",
            ]
        case .calendarRule:
            [
                ":due_month", ":due_day", ":opens_months", ":contrary_after_months", ":moved_after_months",
                ":midterm_months", ":source", ":note",
            ]
        case .focalPoint: [":since", ":ends", ":introduced", ":source", ":note"]
        }
    }

    /// The column that says since when facts of a row are known, those facts, and the
    /// column of their own date where there is one: then the first is not needed.
    var dating: (day: String, facts: [String], date: String?)? {
        switch self {
        case .signal: ("known_by", ["title"], "since")
        case .pledge: ("known_by", ["subject"], "date")
        case .condition: ("known_by", ["value"], "since")
        case .assistance: ("told", ["state", "result"], nil)
        default: nil
        }
    }

    /// Key and facts: the order of a row's values.
    var columns: [StaticString] { key + facts }

    /// Whether its rows have numbers, under which a run and a line are noted.
    var hasNumbers: Bool {
        switch self {
        case .country, .countryAlias, .tag, .tagLabel, .agendaItem, .outline, .calendarRule: false
        case .membership, .signal, .pledge, .engagement, .jointPriority, .event, .story, .organisation,
            .condition, .assistance, .focalPoint:
            true
        }
    }

    /// By what a row is found again; `nil` stands for what is not known.
    package func key(of row: [String: String]) -> [String?] {
        key.map { Self.ignoresCase($0) ? Self.value($0, of: row)?.lowercased() : Self.value($0, of: row) }
    }

    /// Whether a column of a key is the same in other letters: one partner is written by many hands.
    static func ignoresCase(_ column: StaticString) -> Bool { "\(column)" == ":partner" }

    /// A column's value of a row; the folded columns are made here.
    static func value(_ column: StaticString, of row: [String: String]) -> String? {
        switch "\(column)" {
        case ":name_folded": folded(row["name"] ?? "")
        case ":folded": folded(row["alias"] ?? row["label"] ?? "")
        case let name: row[String(name.dropFirst())]
        }
    }
}
