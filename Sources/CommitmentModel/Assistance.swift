/// What a meeting decided for a country, and what became of it.
package struct Assistance: Equatable, Sendable {
    /// How an agreed action stands.
    package enum State: String, CaseIterable, Sendable {
        /// Nobody has said more.
        case agreed
        case underWay = "under-way"
        case done
        case dropped

        /// Whether somebody still has to do something.
        package var isOpen: Bool { self == .agreed || self == .underWay }
    }

    package let country: CountryCode
    /// The list in which the country stood: `a`, `b` (with u) or `c`.
    package let list: String
    /// The day of the meeting.
    package let meeting: Day
    /// The record in one sentence, as the meeting saw it.
    package let need: String?
    /// What was suggested.
    package let offer: String?
    /// What was agreed.
    package let decision: String
    /// A role or an organisation, never a person.
    package let owner: String?
    package let due: PartialDate?
    package let result: String?
    package let source: String
    package let note: String?
    private let lastState: State
    /// Since when state and result are known; `nil` where nothing was told.
    package let told: PartialDate?

    package init(
        country: CountryCode, list: String, meeting: Day, need: String? = nil, offer: String? = nil,
        decision: String, owner: String? = nil, due: PartialDate? = nil, state: State = .agreed,
        result: String? = nil, told: PartialDate? = nil, source: String = "", note: String? = nil
    ) {
        (self.country, self.list, self.meeting) = (country, list, meeting)
        (self.need, self.offer, self.decision) = (need, offer, decision)
        (self.owner, self.due, self.result, self.told) = (owner, due, result, told)
        (self.source, self.note) = (source, note)
        lastState = state
    }

    /// Whether what became of it was known on a day.
    private func isTold(by day: Day) -> Bool { told.map { $0.lastDay <= day } ?? true }

    /// How it stood on a day, as far as that was known then.
    package func state(on day: Day) -> State { isTold(by: day) ? lastState : .agreed }

    /// What had come of it by a day, as far as that was known then.
    package func result(on day: Day) -> String? { isTold(by: day) ? result : nil }

    /// Whether it was to be done by a day, and is still open on it.
    package func isOverdue(on day: Day) -> Bool {
        state(on: day).isOpen && (due.map { $0.lastDay < day } ?? false)
    }
}
