package import CommitmentModel

/// Rule tag-1: which tags the words of a commitment, and the IRM's codes, suggest.
///
/// A phrase weighs what its strength says, times how much its field tells; a
/// phrase that stands in several fields weighs once, where it weighs most. The
/// score of a topic is 1 − Π(1 − weight) over its phrases, 0…1. It orders a
/// queue and is not a probability. `oc/data` and `oc/engagement` are sides of
/// contracting: their score is that of the contracting times that of the side.
///
/// See docs/tagging.md for the measure, and docs/rules/abc-1.md, section 6.
package struct TagRule: Sendable {
    /// Kept with every suggestion; raised whenever phrases or weights change.
    package static let version = "tag-1"
    /// The score from which a suggestion is worth a person's time.
    package static let minimumScore = 0.4

    private static let tags: [Tag] = [.publicProcurement, .openContracting, .data, .engagement]

    private let finders: [TagPhrase.Topic: PhraseFinder]

    package init() {
        self.init { _ in true }
    }

    /// The rule with some of its phrases, to measure what the others add.
    init(keeping isKept: (TagPhrase) -> Bool) {
        // Each topic by itself: the words of one may be part of another's.
        finders = Dictionary(grouping: TagPhrases.all.filter(isKept), by: \.topic)
            .mapValues(PhraseFinder.init)
    }

    /// Every tag that is worth suggesting, also one that the commitment carries.
    package func suggestions(
        for subject: TagSubject, minimumScore: Double = Self.minimumScore
    ) -> [TagSuggestion] {
        let procurement = evidence(of: .procurement, in: subject)
        var open = evidence(of: .openContracting, in: subject)
        if subject.use(of: .openContractingPolicy)?.isAccepted == true {
            open.add(TagPhrase.Strength.names.rawValue, "label \(Tag.openContractingPolicy)")
        }
        let contracting = max(procurement.score, open.score, Self.judgedContracting(subject))
        var found = [
            suggestion(.publicProcurement, procurement, centrality: procurement.centrality),
            suggestion(.openContracting, open, centrality: open.centrality),
        ]
        // The sides of contracting count only where there is some.
        if contracting >= minimumScore {
            found.append(suggestion(.data, data(in: subject), times: contracting))
            found.append(suggestion(.engagement, engagement(in: subject), times: contracting))
        }
        return found.filter { $0.score >= minimumScore }
    }

    // MARK: Evidence

    /// 1 where somebody judged contracting to be the main subject or a part of it.
    private static func judgedContracting(_ subject: TagSubject) -> Double {
        subject.tags.contains {
            $0.isAccepted && ($0.tag == .publicProcurement || $0.tag == .openContracting)
                && ($0.centrality == .main || $0.centrality == .part)
        } ? 1 : 0
    }

    private func data(in subject: TagSubject) -> TagEvidence {
        var evidence = evidence(of: .data, in: subject)
        if subject.relevance.information == true {
            evidence.add(TagPhrase.Strength.likely.rawValue, "IRM: access to information")
        }
        for label: Tag in ["policy/open-data", "policy/access-to-information"]
        where subject.use(of: label)?.isAccepted == true {
            evidence.add(TagPhrase.Strength.hint.rawValue, "label \(label)")
        }
        return evidence
    }

    private func engagement(in subject: TagSubject) -> TagEvidence {
        var evidence = evidence(of: .engagement, in: subject)
        if subject.relevance.participation == true {
            evidence.add(TagPhrase.Strength.likely.rawValue, "IRM: civic participation")
        }
        for label: Tag in ["policy/public-participation", "policy/social-audits"]
        where subject.use(of: label)?.isAccepted == true {
            evidence.add(TagPhrase.Strength.hint.rawValue, "label \(label)")
        }
        return evidence
    }

    func evidence(of topic: TagPhrase.Topic, in subject: TagSubject) -> TagEvidence {
        var evidence = TagEvidence()
        guard let finder = finders[topic] else { return evidence }
        for field in TagField.allCases {
            guard let text = subject.texts[field] else { continue }
            for match in finder.matches(in: text) where match.phrase.strength != .other {
                evidence.add(match, in: field)
            }
        }
        return evidence
    }

    private func suggestion(
        _ tag: Tag, _ evidence: TagEvidence, times factor: Double = 1, centrality: Centrality? = nil
    ) -> TagSuggestion {
        TagSuggestion(
            tag, score: (evidence.score * factor * 100).rounded() / 100, centrality: centrality,
            words: evidence.words)
    }
}
