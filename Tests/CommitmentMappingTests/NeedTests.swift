import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule prio-1: need, by category")
struct NeedTests {
    private func promise(
        _ results: Results?, _ ambition: Ambition? = nil, engagement: Bool? = nil, participation: Bool? = nil
    ) -> Promise {
        Promise(
            tags: [TagUse(.openContracting)]
                + (engagement.map { [TagUse(.engagement, isAccepted: $0)] } ?? []),
            assessments: [
                says(.endOfTerm, .complete, results, ambition: ambition, participation: participation)
            ])
    }

    private func need(_ plans: SamplePlan..., signals: [Signal] = []) -> Interval {
        var all = [plan(8), plan(8)]
        for (index, plan) in plans.enumerated() { all[index] = plan }
        return value(.need, of: CountryRecord.sample(all[0], all[1], signals: signals).judged())
    }

    @Test("a: one minus the mean of the shares ambitious, engaging and with strong results")
    func ready() {
        let best = promise(.major, .transformative, engagement: true)
        let worst = promise(.marginal, .minor, participation: false)
        #expect(isClose(need(plan(2, best)), Interval(0)))
        #expect(isClose(need(plan(2, worst)), Interval(1)))
        #expect(isClose(need(plan(2, best, worst)), Interval(0.5)))
        let halfWay = promise(.major, .minor, participation: false)
        #expect(isClose(need(plan(2, halfWay)), Interval(2.0 / 3)))
    }

    @Test("a: each share is taken over the commitments where it is known")
    func sharesOverKnown() {
        let best = promise(.major, .moderate, engagement: true)
        #expect(isClose(need(plan(2, best, promise(nil))), Interval(0)))
    }

    @Test("a: a share that nobody knows is anything between 0 and 1")
    func unknownShare() {
        #expect(isClose(need(plan(2, promise(.major, .moderate))), Interval(0, 1.0 / 3)))
        #expect(isClose(need(plan(2, promise(.major))), Interval(0, 2.0 / 3)))
        #expect(isClose(need(plan(2, promise(nil))), Interval(0, 1)))
    }

    @Test("a: the IRM's code only suggests engagement, a person's acceptance decides")
    func engagementIsAccepted() {
        let coded = promise(.major, .moderate, participation: true)
        let suggested = promise(.major, .moderate, engagement: false)
        #expect(isClose(need(plan(2, coded)), Interval(0, 1.0 / 3)))
        #expect(isClose(need(plan(2, suggested)), Interval(0, 1.0 / 3)))
        let denied = promise(.major, .moderate, engagement: false, participation: false)
        #expect(isClose(need(plan(2, denied)), Interval(1.0 / 3)))
    }

    @Test("a: a person's no is no, whatever the IRM coded")
    func engagementIsRejected() {
        let rejected = Promise(
            tags: [TagUse(.openContracting), TagUse(.engagement, state: .rejected)],
            assessments: [says(.endOfTerm, .complete, .major, ambition: .moderate, participation: true)])
        #expect(isClose(need(plan(2, rejected)), Interval(1.0 / 3)))
    }

    @Test("b: one minus the share delivered")
    func delivering() {
        #expect(isClose(need(plan(1, .kept), plan(2, .broken, .broken)), Interval(0.8)))
        #expect(isClose(need(plan(2, .hollow)), Interval(0)))
    }

    @Test("u: unknown")
    func underWay() {
        #expect(need(plan(3, .unreviewed)) == .unknown)
    }

    @Test("c: 0.2 with a publisher of open contracting data, else between 0.5 and 1")
    func interested() {
        #expect(need(plan(2)) == Interval(0.5, 1))
        #expect(need(plan(2), signals: [.sample(.portal)]) == Interval(0.5, 1))
        #expect(need(plan(2), signals: [.sample(.ocdsPublisher)]) == Interval(0.2))
        #expect(need(plan(2), signals: [.sample(.ocdsPublisher, since: "2018")]) == Interval(0.5, 1))
    }

    @Test("the share of running commitments behind schedule raises need and never lowers it")
    func behind() {
        let behind = Promise(assessments: [says(.progress, .limited)])
        let onTrack = Promise(assessments: [says(.progress, .complete)])
        let best = promise(.major, .moderate, engagement: true)
        #expect(isClose(need(plan(2, best), plan(3, behind)).low, 1))
        #expect(isClose(need(plan(2, .hollow), plan(3, behind, onTrack)), Interval(0.5)))
        #expect(isClose(need(plan(2, .hollow), plan(3, behind, onTrack, .unreviewed)), Interval(0.5)))
        #expect(isClose(need(plan(2, .broken), plan(3, behind, onTrack)), Interval(1)))
        #expect(isClose(need(plan(3, behind, onTrack)), Interval(0.5, 1)))
        #expect(need(plan(3, onTrack)) == .unknown)
    }
}

/// Equal but for the rounding of binary fractions.
func isClose(_ left: Interval, _ right: Interval) -> Bool {
    isClose(left.low, right.low) && isClose(left.high, right.high)
}
