/// What an import can state, and change.
package enum Subject: String, CaseIterable, Sendable {
    case plan = "action_plan"
    case report
    case commitment
    case assessment
}

/// A report by its kind, and its number among those of the kind on its plan.
package struct ReportName: Equatable, Sendable {
    package let kind: ReportKind
    package let number: Int

    package init(kind: ReportKind, number: Int) {
        self.kind = kind
        self.number = number
    }
}

/// What an import did to one row of the database.
package enum ImportEvent: Equatable, Sendable {
    /// The row was not there before. What it said, as far as it is known.
    case new([FieldValue])
    /// One field was given another value; `nil` is not known. Where both are one, a person confirmed it.
    case changed(field: String, old: String?, new: String?)
    /// The file said something of a field that does not count, since another source weighs more.
    case contradicted(field: String, said: String)
    /// The file said what was known.
    case same

    /// A field with what stands in it.
    package struct FieldValue: Equatable, Sendable {
        package let field: String
        package let value: String

        package init(field: String, value: String) {
            self.field = field
            self.value = value
        }
    }
}

/// One thing that happened to a commitment or to what a report says of it.
package struct HistoryEntry: Equatable, Sendable {
    /// The number of the run; see ``ImportRun``.
    package let run: Int
    package let file: String
    package let imported: String
    package let program: String
    /// The first line of the file that speaks of it, counted from 1.
    package let line: Int
    package let subject: Subject
    /// Whose assessment; `nil` for the commitment itself.
    package let report: ReportName?
    package let event: ImportEvent

    package init(
        run: Int, file: String, imported: String, program: String, line: Int, subject: Subject,
        report: ReportName?, event: ImportEvent
    ) {
        self.run = run
        self.file = file
        self.imported = imported
        self.program = program
        self.line = line
        self.subject = subject
        self.report = report
        self.event = event
    }
}

/// One thing in which the database after a run differs from what it was.
package struct Difference: Equatable, Sendable {
    package let subject: Subject
    /// The row; unique among those of the subject.
    package let subjectID: Int
    /// The run that brought it: the last one, where several changed a field.
    package let run: Int
    package let country: CountryCode
    package let countryName: String
    package let plan: String
    /// Of a commitment or an assessment; the title is as it was after the runs.
    package let reference: String?
    package let title: String?
    /// Of a report or an assessment.
    package let report: ReportName?
    package let event: ImportEvent

    package init(
        subject: Subject, subjectID: Int, run: Int, country: CountryCode, countryName: String, plan: String,
        reference: String?, title: String?, report: ReportName?, event: ImportEvent
    ) {
        self.subject = subject
        self.subjectID = subjectID
        self.run = run
        self.country = country
        self.countryName = countryName
        self.plan = plan
        self.reference = reference
        self.title = title
        self.report = report
        self.event = event
    }
}
