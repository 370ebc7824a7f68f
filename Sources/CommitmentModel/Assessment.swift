/// What one report says of one commitment; `nil` is a blank, which is
/// neither "no" nor "none".
package struct Assessment: Equatable, Sendable {
    package let report: Report
    package var completion: Completion?
    package var results: Results?
    package let ambition: Ambition?
    /// The IRM's relevance codes for access to information and civic participation.
    package let relevance: Relevance
    package let isStarred: Bool?
    /// Where the codes came from.
    package let provenance: Provenance?

    package init(
        report: Report, completion: Completion? = nil, results: Results? = nil,
        ambition: Ambition? = nil, relevance: Relevance = Relevance(), isStarred: Bool? = nil,
        provenance: Provenance? = nil
    ) {
        self.report = report
        self.completion = completion
        self.results = results
        self.ambition = ambition
        self.relevance = relevance
        self.isStarred = isStarred
        self.provenance = provenance
    }
}

/// Whether the IRM coded a commitment as relevant to two of OGP's values.
package struct Relevance: Equatable, Sendable {
    package let information: Bool?
    package let participation: Bool?

    package init(information: Bool? = nil, participation: Bool? = nil) {
        self.information = information
        self.participation = participation
    }
}

/// How far a commitment was carried out, in the IRM's words of all eras.
package enum Completion: String, CaseIterable, Sendable {
    case withdrawn
    case notStarted = "not started"
    case limited
    case substantial
    case complete
    /// The IRM looked and found no evidence: not the same as not started.
    case noEvidence = "no evidence available"

    /// OGP's cut-off for high completion: substantial or complete.
    package var isHigh: Bool { self == .substantial || self == .complete }
}

/// What came of it: "did it open government", later "early results".
package enum Results: String, CaseIterable, Sendable {
    case worsened
    case unchanged = "did not change"
    case marginal
    case major
    case outstanding

    /// OGP's cut-off for strong results: major or outstanding.
    package var isStrong: Bool { self == .major || self == .outstanding }
}

/// Potential impact, later potential for results.
package enum Ambition: String, CaseIterable, Sendable {
    case none
    case minor
    case moderate
    case transformative
    case unclear
    case modest
    case substantial

    /// OGP's cut-off: moderate or transformative, or substantial potential.
    ///
    /// Unclear potential is a verdict of the IRM, not a blank.
    package var isAmbitious: Bool { self == .moderate || self == .transformative || self == .substantial }
}
