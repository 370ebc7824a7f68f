/// The same field of the same kind of row, changed by one import in any
/// number of rows; the first of them stands for all.
package struct ChangeGroup: Equatable, Sendable {
    /// As the schema calls the table: `action_plan`.
    package let subject: String
    package let field: String
    package fileprivate(set) var count: Int
    /// Of the first row that changed it.
    package let line: Int
    package let old: String?
    package let new: String?

    package init(subject: String, field: String, count: Int, line: Int, old: String?, new: String?) {
        (self.subject, self.field, self.count) = (subject, field, count)
        (self.line, self.old, self.new) = (line, old, new)
    }
}

/// The changes of one import, by subject and field, however many there are.
struct ChangeTally {
    private var groups: [Key: ChangeGroup] = [:]

    private struct Key: Hashable {
        let subject: String
        let field: String
    }

    mutating func add(_ changes: [FieldChange], of subject: StaticString, line: Int) {
        for change in changes {
            let key = Key(subject: "\(subject)", field: change.field)
            groups[
                key,
                default: ChangeGroup(
                    subject: key.subject, field: key.field, count: 0, line: line, old: change.old,
                    new: change.new)
            ].count += 1
        }
    }

    /// By subject and field.
    var all: [ChangeGroup] {
        groups.values.sorted { ($0.subject, $0.field) < ($1.subject, $1.field) }
    }
}
