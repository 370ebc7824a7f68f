import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 4: the share delivered and its borders")
struct ShareTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let older: [Promise]
        let newer: [Promise]
        let share: String
        let category: CommitmentMapping.Category
        let isMixed: Bool
        var testDescription: String { "\(share) is \(category)" + (isMixed ? ", mixed" : "") }

        init(
            _ older: [Promise], _ newer: [Promise], _ share: String,
            _ category: CommitmentMapping.Category, mixed: Bool
        ) {
            (self.older, self.newer, self.share, self.category) = (older, newer, share, category)
            isMixed = mixed
        }

        var judgement: CountryJudgement {
            var plans = [plan(1), plan(2)]
            (plans[0].promises, plans[1].promises) = (older, newer)
            return CountryRecord.sample(plans[0], plans[1]).judged()
        }
    }

    static let cases = [
        Case([], [.broken], "0/1", .b, mixed: false),
        Case([], [.kept, .broken, .broken, .broken], "1/4", .b, mixed: false),
        Case([], [.kept, .broken, .broken], "1/3", .b, mixed: false),
        Case([.broken, .kept], [.kept, .broken, .broken], "3/8", .b, mixed: true),
        Case([], [.kept, .kept, .broken, .broken, .broken], "2/5", .b, mixed: true),
        Case([], [.kept, .broken], "1/2", .a, mixed: true),
        Case([.broken, .broken], [.kept], "1/2", .a, mixed: true),
        Case([.broken, .broken, .broken], [.kept], "2/5", .b, mixed: true),
        Case([], [.kept, .kept, .kept, .broken, .broken], "3/5", .a, mixed: true),
        Case([], [.kept, .kept, .broken], "2/3", .a, mixed: false),
        Case([.broken], [.kept], "2/3", .a, mixed: false),
        Case([.broken], [.kept, .kept], "4/5", .a, mixed: false),
        Case([], [.kept], "1/1", .a, mixed: false),
    ]

    @Test("half is enough for a; mixed lies strictly between one and two thirds", arguments: cases)
    func borders(_ example: Case) {
        let judgement = example.judgement
        #expect(judgement.share.map { "\($0)" } == example.share)
        #expect(judgement.category == example.category)
        #expect(judgement.flags.contains(.mixed) == example.isMixed)
    }

    /// The share is enough, so that the newer plan decides.
    static let newerPlans: [(String, [Promise], [Promise], CommitmentMapping.Category)] = [
        ("delivered without change is no success", [.kept], [.hollow], .b),
        ("nor is it in a country's only plan", [], [.hollow, .hollow], .b),
        ("half by earlier success is not enough", [.kept, .kept], [.broken], .b),
        ("one success beside it is enough", [], [.hollow, .kept], .a),
        ("strong results are a success whatever was completed", [], [.rated(.notStarted, .major)], .a),
        ("marginal results are one", [], [.rated(.substantial, .marginal)], .a),
        ("the older plan needs none", [.hollow], [.kept], .a),
    ]

    @Test("a needs a success in the newer plan", arguments: newerPlans)
    func newerPlan(
        _ name: String, _ older: [Promise], _ newer: [Promise], _ category: CommitmentMapping.Category
    ) {
        let judgement = Case(older, newer, "", category, mixed: false).judgement
        #expect(judgement.share?.value ?? 0 >= 0.5, "\(name)")
        #expect(judgement.category == category, "\(name)")
    }

    @Test("hollow counts as delivered in the share")
    func hollowIsDelivered() {
        let judgement = CountryRecord.sample(plan(2, .kept, .hollow, .broken, .broken)).judged()
        #expect(judgement.share.map { "\($0)" } == "1/2")
        #expect(judgement.category == .a)
    }

    @Test("no evidence counts as assessed and not delivered; what is not reviewed counts neither way")
    func noEvidence() {
        let doubted = CountryRecord.sample(plan(2, .kept, .rated(.noEvidence), .rated(.noEvidence))).judged()
        #expect(doubted.share.map { "\($0)" } == "1/3")
        let blank = CountryRecord.sample(plan(2, .kept, .unreviewed, .rated(nil, .unchanged))).judged()
        #expect(blank.share.map { "\($0)" } == "1/1")
    }
}
