package import CommitmentModel

/// A country as the robustness of its place sees it: its list and its values.
package struct Candidate: Equatable, Sendable {
    package let code: CountryCode
    /// The number of its list in ``PriorityList/lists``.
    package let list: Int
    package let values: [CriterionValue]

    package init(code: CountryCode, list: Int, values: [CriterionValue]) {
        self.code = code
        self.list = list
        self.values = values
    }
}
