/// Something in the database that waits for a person.
package struct WaitingItem: Equatable, Sendable {
    /// What a person should look at.
    package enum Kind: String, CaseIterable, Sendable {
        /// A row of a file that may be any of several commitments.
        case ambiguousRow = "ambiguous-row"
        /// A code or day on which files disagree.
        case contradiction
        /// A use of the procurement tag whose centrality nobody has judged.
        case centrality
        /// A tag that nobody has accepted yet.
        case suggestedTag = "suggested-tag"
        /// A commitment that the words take for contracting, and that has no such tag.
        case untagged
    }

    package let kind: Kind
    package let country: CountryCode
    /// The commitment, the plan ("plan 2"), or the file and line.
    package let subject: String
    package let title: String
    /// The commitments that a row may be, what counts and what another file says, or the tag.
    package let detail: String

    package init(kind: Kind, country: CountryCode, subject: String, title: String, detail: String) {
        self.kind = kind
        self.country = country
        self.subject = subject
        self.title = title
        self.detail = detail
    }
}
