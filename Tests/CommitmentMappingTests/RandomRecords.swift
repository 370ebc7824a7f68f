import CommitmentMapping
import CommitmentModel

/// Numbers that are the same on every machine and in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 1...100, using: &self) <= percent }

    /// One of a list, or `nil` in so many of a hundred cases.
    mutating func pick<Value>(_ values: [Value], blank percent: Int = 0) -> Value? {
        chance(percent) ? nil : values.randomElement(using: &self)
    }

    mutating func date(_ years: ClosedRange<Int>) -> PartialDate {
        let (year, month) = (Int.random(in: years, using: &self), Int.random(in: 1...12, using: &self))
        if chance(20) { return PartialDate(year: year) }
        if chance(20) { return PartialDate(year: year, month: month) }
        return PartialDate(year: year, month: month, day: Int.random(in: 1...28, using: &self))
    }

    mutating func assessment(published: PartialDate?? = nil, knownBy: Day? = nil) -> Assessment {
        says(
            pick(ReportKind.allCases) ?? .progress, pick(Completion.allCases, blank: 25),
            pick(Results.allCases, blank: 40), ambition: pick(Ambition.allCases, blank: 40),
            star: pick([true, false], blank: 70), participation: pick([true, false], blank: 40),
            number: pick([1, 2, 3], blank: 50),
            published: published ?? (chance(10) ? nil : date(2013...2018)),
            knownBy: knownBy ?? (chance(50) ? date(2013...2018).lastDay : nil))
    }

    mutating func promise() -> Promise {
        let tags: [CommitmentModel.Tag] = [
            .openContracting, .openContracting, .publicProcurement, .publicProcurement,
            .extractivesContracts, .engagement,
        ]
        return Promise(
            tags: (0..<Int.random(in: 1...2, using: &self)).map { _ in
                TagUse(
                    pick(tags) ?? .data, centrality: pick(Centrality.allCases, blank: 40),
                    isAccepted: chance(85))
            }, assessments: (0..<Int.random(in: 0...4, using: &self)).map { _ in assessment() })
    }

    mutating func plan(_ number: Int) -> SamplePlan {
        let coverage: ActionPlan.Coverage = chance(75) ? .all : .none
        let count = coverage == .none || chance(25) ? 0 : Int.random(in: 1...4, using: &self)
        return SamplePlan(
            number: "\(number)", isLocal: chance(10), submitted: date(2011...2018),
            starts: chance(60) ? date(2011...2018) : nil, ends: chance(40) ? date(2014...2020) : nil,
            coverage: coverage, promises: (0..<count).map { _ in promise() })
    }

    /// A country with up to four plans between 2011 and 2020.
    mutating func record() -> CountryRecord {
        var plans = (1...4).map { plan($0) }
        for index in plans.indices where chance(30) {
            (plans[index].starts, plans[index].submitted, plans[index].promises) = (nil, nil, [])
        }
        let statuses = MembershipStatus.allCases
        return .sample(
            plans[0], plans[1], plans[2], plans[3],
            memberships: [
                Membership(since: "2011-09-20", status: .active),
                Membership(since: "2016-03-01", status: chance(60) ? .active : pick(statuses) ?? .active),
            ],
            signals: chance(30)
                ? [.sample(pick(Signal.Kind.allCases) ?? .law, since: date(2013...2019))] : [],
            overrides: (0..<(chance(20) ? Int.random(in: 1...2, using: &self) : 0)).map { override($0) })
    }

    /// A judgement by hand, or one taken back.
    mutating func override(_ id: Int) -> Override {
        let decided = day()
        let category = pick(CommitmentMapping.Category.allCases, blank: 20)?.rawValue
        return Override(
            id: id, scope: chance(80) ? .core : .broad, category: category, reason: "seen", evidence: ["A-1"],
            by: "lead", decided: decided, reviewBy: decided + Int.random(in: 30...900, using: &self),
            newerReports: chance(30) ? [100, 200, 301] : [])
    }

    /// A day on which some of a random record is known and some is not.
    mutating func day() -> Day { date(2014...2019).lastDay }
}
