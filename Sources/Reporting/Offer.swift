import CommitmentMapping
import CommitmentModel

// What could be offered first, by category and by what is in the way; a proposal
// for the meeting to settle.
extension CountryJudgement {
    /// The offer as a sentence.
    ///
    /// `peers` are the countries from which one in c could learn; those that
    /// are not in a are passed over.
    func offer(peers: [CountryJudgement]) -> String {
        switch category {
        case .a: nextStep
        case .b, .u: unblocking
        case .c: invitation + lesson(from: peers)
        case .n: "Read the missing plans first."
        case .x: "None while the country does not take part."
        }
    }

    /// Of a country that delivered: what its commitments still lack, counted where it was coded.
    private var nextStep: String {
        let parts: [(words: String, had: String, codes: [Bool])] = [
            ("aim higher", "ambitious", commitments.compactMap { $0.finding.ambition?.value.isAmbitious }),
            ("bring civil society in", "with civic participation", commitments.compactMap(\.givesPart)),
            (
                "go from publication to use", "with strong results",
                commitments.compactMap { $0.finding.results?.value.isStrong }
            ),
        ]
        if parts.allSatisfy(\.codes.isEmpty) {
            return "Ask what comes next: ambition, engagement and results were not coded."
        }
        let missing = parts.filter { part in
            !part.codes.isEmpty && part.codes.count(where: \.self) * 2 < part.codes.count
        }.map { "\($0.words) (\($0.codes.count(where: \.self)) of \($0.codes.count) \($0.had))" }
        return missing.isEmpty
            ? "Invite to lead: a next commitment on the data standard, with civil society using the data."
            : "Next: \(missing.joined(separator: ", "))."
    }

    /// Of a country that struggles: the newest commitments that are stuck, and who leads them.
    private var unblocking: String {
        let stuck = commitments.filter { $0.outcome == .behind || $0.outcome == .problem }
        guard !stuck.isEmpty else { return openQuestion }
        let behind = stuck.filter { $0.outcome == .behind }
        if !behind.isEmpty { return "Behind schedule: help to finish \(titles(of: behind))." }
        let recent = stuck.filter { $0.period.end >= question.recentFrom }
        return recent.isEmpty
            ? "Ask what became of \(titles(of: stuck))."
            : "Ask what became of \(titles(of: recent)), and help to finish."
    }

    /// The two newest, with who leads each and until when it was planned, if its plan is over.
    private func titles(of commitments: [CommitmentJudgement]) -> String {
        commitments.suffix(2).map { judged in
            let lead = judged.commitment.institution.map { $0.last == "." ? String($0.dropLast()) : $0 }
            let end = judged.outcome == .behind ? nil : "planned until \(judged.period.end.parts.year)"
            let facts = [lead, end].compactMap(\.self)
            return "“\(judged.commitment.name)”"
                + (facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))")
        }.joined(separator: " and ")
    }

    /// What to ask where no commitment is stuck.
    private var openQuestion: String {
        if category == .b {
            return commitments.contains { $0.outcome == .hollow }
                ? "Show how delivered work can bring visible change."
                : "Ask what stands in the way: none of its reviewed commitments is on record as stuck."
        }
        if count(of: .needsCoding) > 0 {
            return "Ask what was completed: the IRM reported results, and the completion is not coded here."
        }
        if let report = commitments.last(where: { $0.outcome == .unassessed })?.finalReport {
            return "Look up what the \(report.words) says of completion: its codes are not known here."
        }
        return count(of: .onTrack) > 0
            ? "On track by the IRM's interim report: ask what would help to finish."
            : "Ask how it goes: no review of what was delivered is known yet."
    }

    private var invitation: String {
        if ocdsPublisher != nil {
            return "Propose a first commitment: it already publishes open contracting data."
        }
        if let sign = signals.first { return "Follow up: \(sign.words)." }
        if warmth == .warm { return "Build on the related commitment in a broader scope or of a locality." }
        return "Introduce open contracting before the next plan is written."
    }

    /// From whom it could learn by rule match-1, as a sentence to be added; empty where nobody is near.
    private func lesson(from judgements: [CountryJudgement]) -> String {
        let names = Peer.peers(of: self, among: judgements).prefix(2).map { peer in
            let reasons = [peer.shareWords, peer.judgement.ageWords].compactMap(\.self)
            return "\(peer.judgement.record.country.name) (\(reasons.joined(separator: "; ")))"
        }
        return names.isEmpty ? "" : " It could learn from \(names.joined(separator: " and "))."
    }
}

extension CommitmentJudgement {
    /// Whether people outside government take part: a person's word, else the IRM's code.
    fileprivate var givesPart: Bool? {
        switch commitment.tags.first(where: { $0.tag == .engagement })?.state {
        case .accepted: true
        case .rejected: false
        case .suggested, nil: finding.participation?.value
        }
    }
}
