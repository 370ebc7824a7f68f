package import CommitmentModel

/// The tags that wait for a person, the most certain first.
///
/// Suggestions that nobody has judged, tags on which coders disagree, and
/// accepted tags of a scope whose centrality nobody has judged.
package struct TagQueue {
    /// A line of the queue.
    package struct Item: Equatable, Sendable {
        package let subject: TagSubject
        /// With a score of 0 where no rule, but a file or a person suggests it.
        package let suggestion: TagSuggestion
    }

    package let items: [Item]

    /// Makes the queue of some commitments and of every tag on them.
    package init(_ rule: TagRule, subjects: [TagSubject], records: [TagRecord], minimumScore: Double) {
        let records = Dictionary(grouping: records, by: \.commitment)
        let items = subjects.flatMap { subject -> [Item] in
            var suggested = Dictionary(
                uniqueKeysWithValues: rule.suggestions(for: subject, minimumScore: minimumScore).map {
                    ($0.tag, $0)
                })
            let waiting = (records[subject.id] ?? []).filter(Self.waits)
            let settled = Set((records[subject.id] ?? []).map(\.use.tag)).subtracting(waiting.map(\.use.tag))
            for tag in settled { suggested[tag] = nil }
            for record in waiting where suggested[record.use.tag] == nil {
                suggested[record.use.tag] = TagSuggestion(
                    record.use.tag, score: record.score ?? 0, words: [Self.origin(of: record)])
            }
            return suggested.values.map { Item(subject: subject, suggestion: $0) }
        }
        // Stable in every respect: score, then the order of the subjects, then the tag.
        let position = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1.id, $0) })
        self.items = items.sorted { left, right in
            (-left.suggestion.score, position[left.subject.id] ?? 0, left.suggestion.tag.rawValue)
                < (-right.suggestion.score, position[right.subject.id] ?? 0, right.suggestion.tag.rawValue)
        }
    }

    private static func waits(_ record: TagRecord) -> Bool {
        record.isDisputed || record.use.state == .suggested
            || (record.use.state == .accepted && record.use.tag == .publicProcurement
                && record.use.centrality == nil)
    }

    private static func origin(of record: TagRecord) -> String {
        if record.isDisputed { return "coders disagree" }
        return record.words ?? record.statedBy.map { "stated by \($0)" } ?? "suggested"
    }
}

extension TagRule {
    /// Commitments that the words take for contracting, and that neither a
    /// file nor a person has given the tag, not even as a suggestion.
    package func untagged(_ subjects: [TagSubject]) -> [WaitingItem] {
        openSuggestions(for: subjects)
            .filter { subject, suggestion in
                [.publicProcurement, .openContracting].contains(suggestion.tag)
                    && subject.use(of: suggestion.tag) == nil
            }
            .map { subject, suggestion in
                WaitingItem(
                    kind: .untagged, country: subject.country, subject: subject.reference,
                    title: subject.title, detail: suggestion.tag.rawValue)
            }
    }

    /// What is worth suggesting and neither accepted nor rejected, the highest
    /// score first, then in the order given.
    package func openSuggestions(
        for subjects: [TagSubject], minimumScore: Double = Self.minimumScore
    ) -> [(subject: TagSubject, suggestion: TagSuggestion)] {
        subjects.enumerated().flatMap { index, subject in
            suggestions(for: subject, minimumScore: minimumScore)
                .filter { subject.use(of: $0.tag).map { $0.state == .suggested } ?? true }
                .map { (index, subject, $0) }
        }
        .sorted { ($1.2.score, $0.0, $0.2.tag.rawValue) < ($0.2.score, $1.0, $1.2.tag.rawValue) }
        .map { ($0.1, $0.2) }
    }
}
