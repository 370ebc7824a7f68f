import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

/// Which commitments a page is asked for.
struct CommitmentWish {
    private(set) var country: CountryCode?
    private(set) var region: String?
    private(set) var tag: Tag?
    private(set) var filter = CommitmentFilter()
    private(set) var search: String?
    /// Of a headline figure, which counts national plans only.
    private var figure: Figure.Rows?
    /// What a person reads above the list; `nil` where the filters are several.
    private(set) var title: String?
    /// The command that lists the same.
    private(set) var command = ["commitments"]
    private let regions: [CountryCode: String]

    /// Every commitment.
    init(_ edition: Edition) {
        regions = Dictionary(
            uniqueKeysWithValues: edition.judgements.map {
                ($0.record.country.code, $0.record.country.region)
            })
    }

    /// - Throws: ``Site/Refusal`` for a value that nobody knows.
    init(_ edition: Edition, _ address: Address, tags: [Tag: String]) throws {
        self.init(edition)
        var titles: [String] = []
        if let text = address[.country].last {
            let code = try CountryCode(rawValue: text).flatMap { edition.judgement(of: $0) }
                .orRefuse("“\(text)” is no country of the partnership. Give its ISO code, such as UKR.")
                .record.country.code
            country = code
            titles.append("Commitments of \(edition.name(code))")
            command += ["--country", code.rawValue]
        }
        if let text = address[.region].last {
            region = try (regions.values.contains(text) ? text : nil).orRefuse("OGP has no region “\(text)”.")
            titles.append("Commitments in \(text)")
            command += ["--region", text]
        }
        if let text = address[.tag].last {
            let label = try tags[Tag(rawValue: text)].orRefuse("No tag is called “\(text)”.")
            tag = Tag(rawValue: text)
            titles.append("Commitments on \(label.prefix(1).lowercased() + label.dropFirst())")
            command += ["--tag", text]
        }
        if let text = address[.year].last {
            filter.year = try Int(text).orRefuse("“\(text)” is no year.")
            titles.append("Commitments of plans of \(text)")
            command += ["--year", text]
        }
        filter.outcomes = try address[.outcome].map {
            try Outcome(rawValue: $0).orRefuse("“\($0)” is no outcome.")
        }
        filter.ambitions = try address[.ambition].map {
            try Ambition(rawValue: $0).orRefuse("“\($0)” is no ambition code.")
        }
        titles += filter.outcomes.map { "Commitments: \($0.words)" }
        titles += filter.ambitions.map { "Commitments of ambition \($0.rawValue)" }
        command += filter.outcomes.flatMap { ["--outcome", $0.rawValue] }
        command += filter.ambitions.flatMap { ["--ambition", $0.rawValue] }
        if let text = address[.search].last(where: { !$0.allSatisfy(\.isWhitespace) }) {
            search = text
            titles.append("Commitments with “\(text)”")
            command += ["--search=\(text)"]
        }
        if let text = address[.figure].last { titles.append(try take(figure: text, edition)) }
        title = titles.count == 1 ? titles[0] : nil
    }

    /// Asks for the rows of a figure, `core-made` or `coded`.
    private mutating func take(figure text: String, _ edition: Edition) throws -> String {
        let scope = Scope.allCases.first { text.hasPrefix("\($0.rawValue)-") }
        let key = scope.map { String(text.dropFirst($0.rawValue.count + 1)) } ?? text
        let figure = try edition.figures.first { $0.key == key && $0.rows.isScoped == (scope != nil) }
            .orRefuse("There is no such figure.")
        guard case .commitments = figure.rows else {
            throw Site.Refusal(status: .badRequest, reason: "That figure counts countries.")
        }
        filter.scope = scope
        self.figure = figure.rows
        command = figure.rows.words + (scope.map { ["--scope", $0.rawValue] } ?? [])
        return "Commitments: " + figure.words
    }

    func contains(_ country: CountryCode, _ judged: CommitmentJudgement) -> Bool {
        (self.country == nil || self.country == country) && (region == nil || regions[country] == region)
            && (tag.map { judged.commitment.has($0) } ?? true) && filter.contains(judged)
            && (figure.map { !judged.plan.isLocal && $0.counts(judged) } ?? true)
    }

    /// The same wish without one of its filters, to count what that could be.
    func without(_ filter: Address.Filter) -> CommitmentWish {
        var other = self
        switch filter {
        case .country: other.country = nil
        case .region: other.region = nil
        case .tag: other.tag = nil
        case .year: other.filter.year = nil
        case .outcome: other.filter.outcomes = []
        default: other.filter.ambitions = []
        }
        return other
    }
}

extension Commitment {
    func has(_ tag: Tag) -> Bool { tags.contains { $0.tag == tag && $0.isAccepted } }
}
