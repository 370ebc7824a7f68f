import CommitmentMapping
import CommitmentModel
import Reporting

extension Site {
    /// Every page, list and file that the pages of a site of files lead to, once each.
    package func addresses() throws -> [Address] {
        let base = Address(.home)
        let edition = try edition(for: base)
        var pages: [Address] = [.agenda, .method, .sources, .commitments].map { Address($0) }
        for scope in [Scope.core, .strict, .broad] { pages += try scoped(scope) }
        pages += facets(of: edition.commitments, edition)
        pages += edition.commitments.map { Address(.commitment($0.judgement.commitment.reference)) }
        var seen: Set<Address> = []
        return
            (pages.flatMap { page in Address.Form.allCases.map(page.as) }
            + Self.assets.map { Address(.asset($0)) } + [Address(.searchIndex, as: .json)])
            .filter { seen.insert($0).inserted }
    }

    /// Whether a path in a folder is that of a file which publishing writes,
    /// for some database: anything else there belongs to somebody.
    package static func isFile(_ path: String) -> Bool {
        if path == "ocmap.sqlite" || path == "datapackage.json" { return true }
        // A page that a server gives under several names is a file under one of them.
        guard let address = Address(path: path), "\(address)" == path else { return false }
        if case .asset(let name) = address.place { return assets.contains(name) }
        return true
    }

    private func scoped(_ scope: Scope) throws -> [Address] {
        let base = Address(.home, scope: scope)
        let edition = try edition(for: base)
        let countries = edition.judgements
        let categories = CommitmentMapping.Category.allCases.map { [Address.Filter.category: [$0.rawValue]] }
        let regions = Set(countries.map(\.record.country.region)).sorted().map {
            [Address.Filter.region: [$0]]
        }
        let grades = Stability.Grade.allCases.map { [Address.Filter.holds: [$0.rawValue]] }
        let orders = CountryOrder.allCases.dropFirst().map { [Address.Filter.sort: [$0.rawValue]] }
        return [base, base.going(to: .countries), base.going(to: .priorities)]
            + edition.figures.map { rows(of: $0, base) }
            + (categories + regions + grades + orders).map { base.going(to: .countries, $0) }
            + countries.map { base.going(to: .country($0.record.country.code)) }
    }

    private func facets(
        of commitments: [(country: CountryCode, judgement: CommitmentJudgement)], _ edition: Edition
    ) -> [Address] {
        func pages(_ filter: Address.Filter, _ values: [String]) -> [Address] {
            Set(values).sorted().map { Address(.commitments, [filter: [$0]]) }
        }
        let judged = commitments.map(\.judgement)
        return pages(.country, edition.judgements.map(\.record.country.code.rawValue))
            + pages(.region, edition.judgements.map(\.record.country.region))
            + pages(.year, judged.compactMap { $0.plan.year.map { "\($0)" } })
            + pages(
                .tag,
                judged.flatMap { $0.commitment.tags.filter { $0.state != .rejected }.map(\.tag.rawValue) })
            + pages(.outcome, judged.map(\.outcome.rawValue))
            + pages(.ambition, judged.compactMap { $0.finding.ambition?.value.rawValue })
    }
}
