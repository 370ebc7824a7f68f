package import CommitmentModel
import SQLite

extension Store {
    /// Everything a judgement may use, country by country, by ISO code; or of one country.
    ///
    /// Of commitments those come along that are in some scope, and where they
    /// were read if it is asked for; the rest of a record is always whole.
    package func records(
        of country: CountryCode? = nil, withSources: Bool = false
    ) throws -> [CountryRecord] {
        try connection.snapshot {
            let plans = try plans(of: country)
            let countryOfPlan = Dictionary(
                uniqueKeysWithValues: try plans.flatMap { code, plans in plans.map { ($0.id, code) } }
                    .distinct(by: \.0))
            let commitments = Dictionary(
                grouping: try commitmentsInSomeScope(of: country, withSources: withSources)
            ) { countryOfPlan[$0.planID] }
            let (memberships, reports) = (
                try memberships(), try reports(of: country)
            )
            let (signals, engagements) = (try signals(), try engagements())
            let (jointPriorities, conditions) = (try jointPriorities(), try conditions())
            let focalPoints = try focalPoints()
            let overrides = try overrides()
            let wanted = try countries().filter { country == nil || $0.code == country }
            return wanted.map { country in
                let plans = plans[country.code] ?? []
                return CountryRecord(
                    country: country, memberships: memberships[country.code] ?? [], plans: plans,
                    reports: Dictionary(
                        uniqueKeysWithValues: plans.compactMap { plan in
                            reports[plan.id].map { (plan.id, $0) }
                        }),
                    commitments: commitments[country.code] ?? [], signals: signals[country.code] ?? [],
                    engagements: engagements[country.code] ?? [],
                    conditions: conditions[country.code] ?? [],
                    focalPoints: focalPoints[country.code] ?? [],
                    jointPriorities: jointPriorities[country.code] ?? [],
                    overrides: overrides[country.code] ?? [])
            }
        }
    }

    /// Every commitment that some scope counts: the broad one counts what the others do.
    private func commitmentsInSomeScope(
        of country: CountryCode?, withSources: Bool
    ) throws -> [Commitment] {
        let own = try country.map { country in
            try connection.rows(
                """
                SELECT c.id FROM action_plan AS p JOIN commitment AS c ON c.plan_id = p.id
                WHERE p.iso3 = :country
                """
            ) {
                try $0.bind(country.rawValue, to: ":country")
            } decode: {
                $0.integer(at: 0)
            }
        }
        let tags = try tags(of: own)
        let rows = (own ?? Array(tags.keys)).filter { tags[$0].map(Scope.broad.contains) ?? false }
        return try commitments(in: rows, tags: tags, withSources: withSources)
    }

    private func memberships() throws -> [CountryCode: [Membership]] {
        try grouped("memberships") { row in
            guard let since = try row.date(at: 1), let status = try row.code(at: 2, as: MembershipStatus.self)
            else { throw StoreError.damaged("a membership has no date or status") }
            return Membership(
                since: since, status: status, source: row.text(at: 3), note: row.textOrNil(at: 4))
        }
    }

    private func plans(of country: CountryCode?) throws -> [CountryCode: [ActionPlan]] {
        try grouped("plans") {
            try $0.bind(country?.rawValue, to: ":country")
        } decode: {
            try ActionPlan(row: $0)
        }
    }

    private func reports(of country: CountryCode?) throws -> [ActionPlan.ID: [Report]] {
        let found = try connection.rows(StoreSQL.query("reports")) {
            try $0.bind(country?.rawValue, to: ":country")
        } decode: {
            ($0.integer(at: 5), try Report(row: $0))
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    private func signals() throws -> [CountryCode: [Signal]] {
        try grouped("signals") { row in
            Signal(
                kind: try row.code(at: 1) ?? .other, since: try row.date(at: 2),
                knownBy: try row.date(at: 3)?.lastDay, title: row.text(at: 4), source: row.text(at: 5))
        }
    }

    private func engagements() throws -> [CountryCode: [Engagement]] {
        try grouped("engagements") { row in
            Engagement(
                kind: row.text(at: 1), partner: row.textOrNil(at: 2), since: try row.date(at: 3),
                source: row.text(at: 4))
        }
    }

    private func conditions() throws -> [CountryCode: [Condition]] {
        try grouped("conditions") { row in
            guard let kind = try row.code(at: 1, as: Condition.Kind.self),
                let value = row.textOrNil(at: 2).flatMap(Double.init)
            else { throw StoreError.damaged("a condition has no kind or value") }
            return Condition(
                kind: kind, value: value, since: try row.date(at: 3), knownBy: try row.date(at: 4)?.lastDay,
                source: row.text(at: 5))
        }
    }

    private func jointPriorities() throws -> [CountryCode: [JointPriority]] {
        try grouped("joint-priorities") { row in
            guard let decided = try row.date(at: 1) else {
                throw StoreError.damaged("a joint priority has no date")
            }
            return JointPriority(
                decided: decided, byRole: row.text(at: 2), ended: try row.date(at: 3),
                endedByRole: row.textOrNil(at: 4), source: row.text(at: 5))
        }
    }

    /// The rows of a query by the country in its first column, in its order.
    func grouped<Row>(
        _ query: String, bind: (inout Statement) throws -> Void = { _ in },
        decode: (borrowing Statement) throws -> Row
    ) throws -> [CountryCode: [Row]] {
        let rows = try connection.rows(StoreSQL.query(query), bind: bind) {
            (try $0.country(at: 0), try decode($0))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}
