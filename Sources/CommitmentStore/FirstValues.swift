import CommitmentModel
import SQLite

/// What fields held before changes, so that an earlier state can be told from
/// today's.
struct FirstValues {
    struct Key: Hashable {
        let subject: Subject
        let id: Int
        let field: String?
    }

    private var values: [Key: String?] = [:]

    /// Takes changes, the newest first, each with the value that it replaced.
    init(_ changes: [(subject: Subject, id: Int, field: String?, old: String?)]) {
        for change in changes {
            values[Key(subject: change.subject, id: change.id, field: change.field)] = .some(change.old)
        }
    }

    /// A field before the changes, or as it is today where none touched it.
    func value(_ field: String, of subject: Subject, _ id: Int, today: String?) -> String? {
        values[Key(subject: subject, id: id, field: field)] ?? today
    }

    /// What the telling fields of a row said before the changes.
    func told(of subject: Subject, _ id: Int, today: [String?]) -> [ImportEvent.FieldValue] {
        zip(subject.tellingFields, today).compactMap { field, today in
            value(field, of: subject, id, today: today).map {
                ImportEvent.FieldValue(field: field, value: $0)
            }
        }
    }
}

extension Subject {
    /// What says most of a new row, in the order of the SQL files.
    fileprivate var tellingFields: [String] {
        switch self {
        case .plan: ["submitted", "starts", "ends"]
        case .report: ["published", "known_by"]
        case .commitment: ["title"]
        case .assessment: ["completion", "results", "ambition"]
        }
    }
}

extension Statement {
    /// The kind of row in a column.
    borrowing func subject(at column: Int32) throws -> Subject {
        guard let subject = try code(at: column, as: Subject.self) else {
            throw StoreError.damaged("a change has no subject")
        }
        return subject
    }

    /// The report whose kind and number stand in a column and the next.
    borrowing func reportName(at column: Int32) throws -> ReportName? {
        try code(at: column).map { ReportName(kind: $0, number: integer(at: column + 1)) }
    }
}
