import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("Rule prio-1: conditions that somebody found")
struct ConditionTests {
    private static func readiness(_ conditions: [Condition], signals: [Signal] = []) -> Interval {
        var record = CountryRecord.sample(plan(2), signals: signals)
        record.conditions = conditions
        return value(.readiness, of: record.judged())
    }

    private static func condition(
        _ kind: Condition.Kind, _ value: Double, since: PartialDate? = "2016", knownBy: Day? = nil
    ) -> Condition {
        Condition(kind: kind, value: value, since: since, knownBy: knownBy, source: "s")
    }

    @Test(
        "each of the seven parts of readiness can be known",
        arguments: [
            Condition.Kind.goal, .mandate, .focalPoint, .resources, .dataInfrastructure, .civilSocietyPartner,
            .request,
        ])
    func parts(_ kind: Condition.Kind) {
        let unknown = Self.readiness([])
        let yes = Self.readiness([Self.condition(kind, 1)])
        let no = Self.readiness([Self.condition(kind, 0)])
        // A seventh more at the bottom, or a seventh less at the top.
        #expect(isClose(yes, Interval(unknown.low + 1.0 / 7, unknown.high)))
        #expect(isClose(no, Interval(unknown.low, unknown.high - 1.0 / 7)))
    }

    @Test("what signals and plans say comes first")
    func signalsFirst() {
        let publisher = Signal.sample(.ocdsPublisher)
        #expect(
            Self.readiness([Self.condition(.dataInfrastructure, 0)], signals: [publisher])
                == Self.readiness([], signals: [publisher]))
    }

    @Test("only the source of a condition that counts is told")
    func sources() throws {
        var record = CountryRecord.sample(plan(2), signals: [.sample(.ocdsPublisher)])
        record.conditions = [
            Condition(kind: .dataInfrastructure, value: 0, since: "2016", source: "an older survey"),
            Condition(kind: .resources, value: 1, since: "2016", source: "a budget"),
        ]
        let readiness = try #require(
            Criteria(record.judged(), peers: []).values.first { $0.criterion == .readiness })
        #expect(readiness.source.contains("a budget") && !readiness.source.contains("an older survey"))
    }

    @Test("the newest that was known on the day counts; later ones and undated ones do not")
    func newest() {
        let (old, new) = (
            Self.condition(.resources, 0, since: "2014"), Self.condition(.resources, 1, since: "2016")
        )
        #expect(Self.readiness([old, new]) == Self.readiness([new]))
        #expect(Self.readiness([new, old]) == Self.readiness([new]))
        let later = Self.condition(.resources, 1, since: "2030")
        #expect(Self.readiness([old, later]) == Self.readiness([old]))
        #expect(Self.readiness([Self.condition(.resources, 1, since: nil)]) == Self.readiness([]))
        let seen = Self.condition(.resources, 1, since: nil, knownBy: "2016-01-01")
        #expect(Self.readiness([seen]) == Self.readiness([new]))
    }

    @Test("civic space and opposition make feasibility certain, and are told with their source")
    func feasibility() throws {
        var record = CountryRecord.sample(
            plan(2, .kept), memberships: [Membership(since: "2012-01-01", status: .active)])
        record.conditions = [Self.condition(.civicSpace, 0.5), Self.condition(.opposition, 1)]
        #expect(isClose(value(.feasibility, of: record.judged()), Interval((1 + 0.5 + 1) / 3)))
    }
}
