import CommitmentModel

/// One field that an import changed; `nil` is a value that was not known.
package struct FieldChange: Equatable, Sendable {
    package let field: String
    package let old: String?
    package let new: String?

    package init(field: String, old: String?, new: String?) {
        self.field = field
        self.old = old
        self.new = new
    }

    /// Where two rows of a table differ; columns as placeholders.
    static func between(_ old: [String?], _ new: [String?], _ columns: [StaticString]) -> [FieldChange] {
        zip(columns, zip(old, new)).compactMap { column, values in
            values.0 == values.1
                ? nil : FieldChange(field: RowWriter.name(column), old: values.0, new: values.1)
        }
    }
}

/// A field of which a row of a file says something that does not count.
package struct Conflict: Equatable, Sendable {
    package let field: String
    /// What does not count.
    package let said: String
    package let counts: String
    /// Whether an earlier row of the same file said it, and this one says what counts.
    package let isEarlier: Bool

    package init(field: String, said: String, counts: String, isEarlier: Bool = false) {
        (self.field, self.said, self.counts, self.isEarlier) = (field, said, counts, isEarlier)
    }

    /// Where a row says something else than what stands after it was merged, but for case, accents and spaces.
    ///
    /// Sources and notes add to each other, and words follow the code that was read from them.
    static func between(_ said: [String?], _ merged: [String?], _ columns: [StaticString]) -> [Conflict] {
        FieldChange.between(said, merged, columns).filter(isOpposed).compactMap { difference in
            guard let said = difference.old, let counts = difference.new else { return nil }
            return Conflict(field: difference.field, said: said, counts: counts)
        }
    }

    /// Whether old and new value of a field cannot both count.
    static func isOpposed(_ change: FieldChange) -> Bool {
        guard let old = change.old, let new = change.new else { return false }
        return !unopposed.contains(change.field) && folded(old) != folded(new)
    }

    private static let unopposed: Set = [
        "source", "note", "authority", "completion_words", "results_words", "ambition_words",
        "specificity_words",
    ]
}
