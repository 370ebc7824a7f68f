/// One promise of an action plan, with what is known of it.
package struct Commitment: Equatable, Sendable {
    package let id: Int
    /// OGP's identifier, `UA0087`, or ocmap's own where OGP gave none, `UKR-2-7`.
    package let reference: String
    /// The plan's row; see ``ActionPlan/id``.
    package let planID: Int
    /// The number within the plan as printed, `1.1`, `B`; may repeat.
    package let number: String?
    package let title: String
    /// The same in a few English words of ours, where somebody wrote them.
    package let plainTitle: String?
    package let institution: String?
    package var tags: [TagUse]
    /// Every report that speaks of it, in any order.
    package var assessments: [Assessment]
    package let provenance: Provenance?

    package init(
        id: Int, reference: String, planID: Int, number: String? = nil, title: String,
        plainTitle: String? = nil, institution: String? = nil, tags: [TagUse] = [],
        assessments: [Assessment] = [],
        provenance: Provenance? = nil
    ) {
        self.id = id
        self.reference = reference
        self.planID = planID
        self.number = number
        self.title = title
        self.plainTitle = plainTitle
        self.institution = institution
        self.tags = tags
        self.assessments = assessments
        self.provenance = provenance
    }
}
