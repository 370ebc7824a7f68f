/// One thing that has to hold of a database.
package struct DatabaseCheck: Equatable, Sendable {
    /// As a sentence without its end: "every reference leads to a row".
    package let name: String
    /// What breaks it; `nil` if it holds.
    package let fault: String?
    /// Whether it was looked at, which of the search index takes write access.
    package let isMade: Bool

    package init(_ name: String, fault: String?, isMade: Bool = true) {
        (self.name, self.fault, self.isMade) = (name, fault, isMade)
    }
}
