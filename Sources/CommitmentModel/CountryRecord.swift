/// Everything the database knows of one country that a judgement may use.
///
/// Holds the facts of all days; the rules look at what was known on theirs.
package struct CountryRecord: Equatable, Sendable {
    package let country: Country
    /// In the order of their days; empty where no history is known.
    package let memberships: [Membership]
    /// In any order.
    package let plans: [ActionPlan]
    /// By plan; a plan without a report is not in it.
    package var reports: [ActionPlan.ID: [Report]]
    /// Those that are in some scope, in any order.
    package var commitments: [Commitment]
    package let signals: [Signal]
    package let engagements: [Engagement]
    /// In any order.
    package var conditions: [Condition]
    /// Offices that speak or spoke for OGP, in any order.
    package let focalPoints: [FocalPoint]
    /// In the order of their days.
    package let jointPriorities: [JointPriority]
    /// What persons judged, in the order in which it was written down.
    package let overrides: [Override]

    package init(
        country: Country, memberships: [Membership] = [], plans: [ActionPlan] = [],
        reports: [ActionPlan.ID: [Report]] = [:], commitments: [Commitment] = [],
        signals: [Signal] = [], engagements: [Engagement] = [], conditions: [Condition] = [],
        focalPoints: [FocalPoint] = [], jointPriorities: [JointPriority] = [],
        overrides: [Override] = []
    ) {
        self.country = country
        self.memberships = memberships
        self.plans = plans
        self.reports = reports
        self.commitments = commitments
        self.signals = signals
        self.engagements = engagements
        self.conditions = conditions
        self.focalPoints = focalPoints
        self.jointPriorities = jointPriorities
        self.overrides = overrides
    }
}

extension ActionPlan: Identifiable {}
