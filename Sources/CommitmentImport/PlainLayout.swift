import CommitmentModel
import CommitmentStore

/// One of ocmap's own layouts: a plain table whose rows are all of one kind.
///
/// The built-in seeds are written in them, and so is whatever a person fills in
/// by hand. `ocmap template KIND` prints an empty one; docs/schemas has a Table
/// Schema of each.
package struct PlainLayout: Sendable {
    /// What a row is.
    package enum Kind: String, CaseIterable, Sendable {
        case countries
        case countryAliases = "country-aliases"
        case memberships
        case plans
        case reports
        case commitments
        case assessments
        case signals
        case pledges
        case stories
        case organisations
        case focalPoints = "focal-points"
        case engagement
        case conditions
        case events
        case jointPriorities = "joint-priorities"
        case decisions
        case calendar
        case agenda
        case tags
        case tagNames = "tag-names"
        case tagLabels = "tag-labels"
        case outlines
        case contacts
    }

    package let kind: Kind
    /// What one row says, as a sentence for people.
    package let meaning: String
    package let columns: [Column]

    /// A column: its name in three languages, and what may stand in it.
    package struct Column: Sendable {
        /// What may stand in a cell.
        package enum Content: Sendable {
            case text
            /// A plan's number, which a spreadsheet may write as 02 or 2.0; a local plan's has its place, GBSC-1.
            case planNumber
            /// A country by code, name or alias.
            case country
            /// A year, month or day, as exactly as it is known.
            case date
            case integer(ClosedRange<Int>)
            /// A number, or one of the words that stand for one.
            case number(ClosedRange<Double>, words: [String: Double])
            /// One of these words.
            case code([String])
            /// A word of the IRM; see ``Codebook``.
            case irmCode
            case yesOrNo
            /// See ``CommitmentKey``.
            case digest
            /// An address that begins with http:// or https://.
            case address
            /// Several values with semicolons between them.
            case list
        }

        /// What a file has to have of a column.
        package enum Need: Sendable {
            /// A file without the column is not of this layout, and no cell of it may be empty.
            case value
            /// A file without the column is not of this layout.
            case column
            case nothing
        }

        package let name: String
        package let content: Content
        package let need: Need
        package let meaning: String
        /// The header in French and Spanish, and what else it may be called.
        package let otherNames: [String]
    }

    /// The layout of a kind of rows.
    package static func of(_ kind: Kind) -> PlainLayout {
        switch kind {
        case .countries: countries
        case .countryAliases: countryAliases
        case .memberships: memberships
        case .plans: plans
        case .reports: reports
        case .commitments: commitments
        case .assessments: assessments
        case .signals: signals
        case .pledges: pledges
        case .stories: stories
        case .organisations: organisations
        case .focalPoints: focalPoints
        case .engagement: engagement
        case .conditions: conditions
        case .events: events
        case .jointPriorities: jointPriorities
        case .decisions: decisions
        case .calendar: calendar
        case .agenda: agenda
        case .tags: tags
        case .tagNames: tagNames
        case .tagLabels: tagLabels
        case .outlines: outlines
        case .contacts: contacts
        }
    }

    /// What lists of layouts call it: "ocmap signals".
    var title: String { "ocmap \(kind.rawValue)" }
    /// Kept with the import.
    var profile: String { "ocmap-\(kind.rawValue)" }
    /// What a person filled in on purpose outweighs what OGP published.
    var authority: Int { 4 }

    /// Where its rows go; `nil` for those that are told of plans and commitments, and
    /// for persons, who go nowhere in a database.
    var table: ReferenceTable? {
        switch kind {
        case .plans, .reports, .commitments, .assessments, .tags, .contacts: nil
        case .countries: .country
        case .countryAliases: .countryAlias
        case .memberships: .membership
        case .signals: .signal
        case .pledges: .pledge
        case .stories: .story
        case .organisations: .organisation
        case .focalPoints: .focalPoint
        case .engagement: .engagement
        case .conditions: .condition
        case .events: .event
        case .jointPriorities: .jointPriority
        case .decisions: .assistance
        case .calendar: .calendarRule
        case .agenda: .agendaItem
        case .tagNames: .tag
        case .tagLabels: .tagLabel
        case .outlines: .outline
        }
    }

    /// Where each column stands under a header; `nil` if it is missing.
    func positions(in header: Header) -> [Int?] {
        columns.map { column in
            ([column.name] + column.otherNames).lazy.compactMap(header.index).first
        }
    }

    /// Columns without which a file is not of this layout.
    var required: [Column] {
        columns.filter {
            switch $0.need {
            case .value, .column: true
            case .nothing: false
            }
        }
    }
}

extension PlainLayout.Column {
    init(
        _ name: String, _ content: Content = .text, _ need: PlainLayout.Column.Need = .nothing,
        or otherNames: [String] = [], meaning: String
    ) {
        (self.name, self.content, self.need) = (name, content, need)
        (self.otherNames, self.meaning) = (otherNames, meaning)
    }

    // Columns that many layouts share.

    static func country(_ need: PlainLayout.Column.Need = .value) -> Self {
        Self(
            "country", .country, need, or: ["iso3", "pays", "país", "code pays", "código de país"],
            meaning: "the country: ISO code of two or three letters, name or alias")
    }

    static let source = Self(
        "source", or: ["fuente"],
        meaning: "who published the fact, best as an address; else the file's name counts")
    static let note = Self("note", or: ["remarque", "nota"], meaning: "anything a reader should know")
    static let url = Self("url", .address, or: ["lien", "enlace"], meaning: "where to read it")
    static let knownBy = Self(
        "known_by", .date, or: ["connu le", "conocido el"],
        meaning: "the day on which it was certainly known; stands in for an unknown date")
}
