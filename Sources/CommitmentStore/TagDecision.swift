package import CommitmentModel

/// What a person says of a tag on a commitment, as a command or a row of a
/// file states it.
package struct TagDecision: Equatable, Sendable {
    /// OGP's identifier or ocmap's own, as lists print it.
    package var reference: String
    package var tag: String
    package var verdict: TagVerdict
    package var centrality: Centrality?
    package var reason: String?
    /// A role or code, such as "IRM researcher 1".
    package var coder: String
    /// When it was judged; `nil` where a file does not say.
    package var judged: Day?

    /// The parts that may be wrong, as a file names them.
    package enum Part: String, Sendable {
        case reference, tag, centrality, reason, coder, date
    }

    package init(_ verdict: TagVerdict, of tag: String, on reference: String, coder: String) {
        self.verdict = verdict
        self.tag = tag
        self.reference = reference
        self.coder = coder
    }
}

/// What became of a decision.
package enum TagDecisionOutcome: Equatable, Sendable {
    /// The coder had not judged that tag on that commitment.
    case new
    /// It stands in the place of what the coder said before.
    case changed
    /// The coder had said so.
    case same
    /// Which part of it cannot be taken, and why, as a sentence.
    case refused(TagDecision.Part, String)
}
