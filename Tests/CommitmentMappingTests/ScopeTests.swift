import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 6: scope")
struct ScopeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let use: TagUse
        let scopes: [Scope]
        var testDescription: String { "\(use.tag), \(use.centrality?.rawValue ?? "not judged")" }

        init(_ tag: CommitmentModel.Tag, _ centrality: Centrality?, _ scopes: [Scope]) {
            use = TagUse(tag, centrality: centrality)
            self.scopes = scopes
        }
    }

    static let judgements: [Centrality?] = [.main, .part, .mention, nil]

    static let scopes: [(CommitmentModel.Tag, [Scope], mention: [Scope])] = [
        (.openContracting, [.strict, .core, .broad], [.strict, .core, .broad]),
        (.publicProcurement, [.core, .broad], [.broad]),
        (.infrastructureContracts, [.broad], [.broad]),
        (.extractivesContracts, [.broad], [.broad]),
        (.data, [], []),
        (.engagement, [], []),
    ]

    /// Every tag, judged as main, part or mention, and not judged.
    static let cases = scopes.flatMap { tag, scopes, mention in
        judgements.map { Case(tag, $0, $0 == .mention ? mention : scopes) }
    }

    @Test("an accepted tag brings a commitment into its scopes", arguments: cases)
    func accepted(_ example: Case) {
        #expect(Scope.allCases.filter { $0.contains([example.use]) } == example.scopes)
    }

    @Test("a tag that is only suggested brings it into none", arguments: cases)
    func suggested(_ example: Case) {
        let use = TagUse(example.use.tag, centrality: example.use.centrality, isAccepted: false)
        #expect(Scope.allCases.allSatisfy { !$0.contains([use]) })
    }

    @Test("the widest of several tags counts")
    func severalTags() {
        let mention = TagUse(.publicProcurement, centrality: .mention)
        #expect(Scope.core.contains([mention, TagUse(.openContracting)]))
        #expect(!Scope.core.contains([mention, TagUse(.openContracting, isAccepted: false)]))
        #expect(!Scope.core.contains([mention, TagUse(.extractivesContracts)]))
        #expect(!Scope.broad.contains([]))
    }

    @Test("what is in a narrow scope is in every wider one", arguments: cases)
    func nested(_ example: Case) {
        let holds = Scope.allCases.map { $0.contains([example.use]) }
        #expect(zip(holds, holds.dropFirst()).allSatisfy { !$0 || $1 })
    }

    @Test("core is the default")
    func coreIsDefault() {
        #expect(Question(asOf: "2018-01-01").scope == .core)
    }

    @Test("another letter in another scope is fragile, the same letter in all is not")
    func fragile() {
        let strict = Promise.kept
        let broken = Promise(tags: [TagUse(.publicProcurement)], assessments: [says(.endOfTerm, .limited)])
        let stable = CountryRecord.sample(plan(2, strict, broken))
        let fragile = CountryRecord.sample(plan(2, strict, broken, broken))
        #expect(!stable.judged().flags.contains(.scopeFragile))
        #expect(Scope.allCases.map { fragile.judged(scope: $0).category } == [.a, .b, .b])
        #expect(Scope.allCases.allSatisfy { fragile.judged(scope: $0).flags.contains(.scopeFragile) })
    }

    @Test("a suggestion is no sign of interest, an accepted mention is")
    func signOfInterest() {
        func record(_ isAccepted: Bool) -> CountryRecord {
            .sample(
                plan(
                    2,
                    Promise(tags: [TagUse(.publicProcurement, centrality: .mention, isAccepted: isAccepted)]))
            )
        }
        #expect(record(true).judged().warmth == .warm)
        #expect(record(false).judged().warmth == .cold)
    }
}
