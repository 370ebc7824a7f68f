package import CommitmentModel

/// A country from which another could learn, and what speaks for it.
///
/// Rule match-1: see `docs/rules/match-1.md` for the reasons and the cases.
package struct Peer: Equatable, Sendable {
    /// The rule that this type carries out.
    package static let rule = "match-1"

    package let judgement: CountryJudgement
    /// Official languages that both have, as ISO 639-1 codes.
    package let languages: [String]
    package let isInRegion: Bool
    /// What it delivered on a subject of the other, the strongest and newest first; never empty.
    package let lessons: [Lesson]

    /// A delivered commitment, with the subjects for which it counts.
    package struct Lesson: Equatable, Sendable {
        package let commitment: CommitmentJudgement
        /// Tags that a commitment of the other country has too, in their order;
        /// empty where the other has no commitment, and the scope is the subject.
        package let subjects: [Tag]
    }

    /// `nil` for a country that is not in a, shares neither a language nor the
    /// region, or delivered nothing on the same subject.
    init?(_ judgement: CountryJudgement, for other: CountryJudgement) {
        let (country, learner) = (judgement.record.country, other.record.country)
        guard judgement.category == .a, country.code != learner.code else { return nil }
        languages = learner.languages.filter(country.languages.contains)
        isInRegion = country.region == learner.region
        guard !languages.isEmpty || isInRegion else { return nil }
        let wanted = Set(other.commitments.flatMap(Self.subjects))
        lessons = judgement.commitments.filter(\.outcome.isDelivered)
            .compactMap { commitment in
                let shared = Self.subjects(of: commitment).filter(wanted.contains).sorted {
                    $0.rawValue < $1.rawValue
                }
                return shared.isEmpty && !wanted.isEmpty
                    ? nil : Lesson(commitment: commitment, subjects: shared)
            }
            .sorted { $0.order < $1.order }
        guard !lessons.isEmpty else { return nil }
        self.judgement = judgement
    }

    /// What a commitment is about; what nobody has accepted counts for nothing.
    private static func subjects(of judged: CommitmentJudgement) -> [Tag] {
        judged.commitment.tags.filter { $0.isAccepted && $0.centrality != .mention }.map(\.tag)
    }

    /// Both a language and the region, then a language, then the region.
    private var distance: Int { !languages.isEmpty ? (isInRegion ? 0 : 1) : 2 }

    private var subjectCount: Int { Set(lessons.flatMap(\.subjects)).count }

    private var strongCount: Int { lessons.count { $0.commitment.outcome == .strong } }

    /// Every country from which one could learn, the nearest first.
    ///
    /// - Returns: Empty where nobody in a shares a language, the region and a subject.
    package static func peers(of other: CountryJudgement, among judgements: [CountryJudgement]) -> [Peer] {
        judgements.compactMap { Peer($0, for: other) }.sorted { $0.order < $1.order }
    }

    private var order: (Int, Int, Int, Int, CountryCode) {
        (distance, -subjectCount, -strongCount, -lessons.count, judgement.record.country.code)
    }
}

extension Peer.Lesson {
    /// Strong results first, then what was delivered without a visible change
    /// last; then the newest plan, then the row.
    fileprivate var order: (Int, Int, Int) {
        let strength =
            switch commitment.outcome {
            case .strong: 0
            case .implemented: 1
            default: 2
            }
        return (strength, -commitment.period.start.number, commitment.commitment.id)
    }
}
