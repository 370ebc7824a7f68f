import CommitmentModel

// What happened in an import, in codes for machines and words for people.

extension Subject {
    /// As output spells it; the schema's names stay inside.
    var code: String { self == .plan ? "plan" : rawValue }
}

extension ReportName {
    /// "IRM mid-term report"; the number where a plan has several of a kind.
    var words: String {
        (kind == .selfAssessment ? "" : "IRM ") + kind.name + (number == 1 ? "" : " \(number)")
    }
}

extension ImportEvent {
    var code: String {
        switch self {
        case .new: "new"
        case .changed(_, let old, let new): old == new ? "confirmed" : "changed"
        case .contradicted: "contradicted"
        case .same: "same"
        }
    }

    var isNew: Bool { code == "new" }
    var isChange: Bool { code == "changed" }

    var field: String? {
        switch self {
        case .changed(let field, _, _), .contradicted(let field, _): field
        case .new, .same: nil
        }
    }

    var old: String? {
        if case .changed(_, let old, _) = self { old } else { nil }
    }

    /// The new value; of a new row what it says, each with its field unless
    /// it is a title.
    func new(of subject: Subject) -> String? {
        switch self {
        case .new(let told):
            told.isEmpty
                ? nil
                : told.map { subject == .commitment ? $0.value : "\($0.field): \($0.value)" }
                    .joined(separator: "; ")
        case .changed(_, _, let new): new
        case .contradicted(_, let said): said
        case .same: nil
        }
    }

    /// "new assessment (IRM progress report)", "commitment: the same".
    func words(_ subject: Subject, _ report: ReportName?) -> String {
        let name = subject.code + (report.map { " (\($0.words))" } ?? "")
        return switch self {
        case .new: "new \(name)"
        case .changed(_, let old, let new): old == new ? "\(name): confirmed" : name
        case .contradicted: "\(name): not counted"
        case .same: "\(name): the same"
        }
    }
}
