package import CommitmentModel

/// What a caller of the store can put right.
///
/// Failures of SQLite itself arrive as `SQLiteError`.
package enum StoreError: Error, Equatable {
    case noDatabase(path: String)
    case unnamed
    case cannotOpen(path: String)
    case isDirectory(path: String)
    case notADatabase(path: String)
    /// Of a writer that was ended by force something is left, which may not be put back here.
    case leftUnfinished(path: String)
    case emptyDatabase
    case foreignDatabase
    case newerSchema(found: Int, supported: Int)
    case olderSchema(found: Int, supported: Int)
    case unknownCountry(String, suggestion: String?)
    case unknownRegion(String, known: [String])
    case unknownTag(String, suggestion: String?)
    case unknownCommitment(String, suggestion: String?)
    case unknownRun(Int, last: Int?)
    /// A row that others forbid: why.
    case contradiction(String)
    case unknownEvidence(String, suggestion: String?)
    /// SQL of a person that cannot be run: why.
    case unanswerable(String, suggestion: String?)
    case noOverride(country: String, scope: Scope)
    case noJointPriority(country: String)
    case noDecision(country: String)
    case noFocalPoint(country: String)
    case noContact(country: String)
    /// The file holds what the schema does not allow.
    case damaged(String)
    /// Somebody else wrote between two pieces; see ``Store/snapshot(at:_:)``.
    case changedMeanwhile
    /// The database is not made of what the migrations make: what is different.
    case altered(String)
    /// The same of the address book.
    case alteredContacts(String)
    /// Somebody broke it off; see ``Store/breakOff(when:)``.
    case stopped
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noDatabase(let path):
            "There is no database \(path) yet. Make one with: ocmap init --database \(path)"
        case .cannotOpen(let path):
            "\(path) cannot be opened. Check that its folder exists and may be written to."
        case .unnamed:
            "The database has no name. Give one with --database."
        case .isDirectory(let path):
            "\(path) is a folder. Name a database file with --database."
        case .notADatabase(let path):
            "\(path) is not a SQLite database, and was left alone. Name another file with --database."
        case .leftUnfinished(let path):
            "A program that wrote to \(path) was ended by force; to put back what it began takes write access once. "
                + "Check the permissions of the file and its folder."
        case .emptyDatabase:
            "The database is empty. Fill it with: ocmap init"
        case .foreignDatabase:
            "The file is a SQLite database of another program, and was left alone. Name another with --database."
        case .newerSchema(let found, let supported):
            "The database has schema \(found), but this program knows schemas up to \(supported). Update ocmap."
        case .olderSchema(let found, let supported):
            "The database has schema \(found), and this program needs \(supported). Bring it up to date with: ocmap init"
        case .unknownCountry(let name, let suggestion):
            "No country is called “\(name)”." + Self.ask(suggestion)
                + " Give an ISO code (UKR) or a name; “ocmap map” lists them."
        case .unknownRegion(let name, let known):
            "OGP has no region “\(name)”. Its regions are: \(known.joined(separator: ", "))."
        case .unknownTag(let name, let suggestion):
            "No tag is called “\(name)”." + Self.ask(suggestion)
                + " “ocmap tag list” shows tags with their family: policy/public-procurement."
        case .unknownCommitment(let name, let suggestion):
            "No commitment is called “\(name)”." + Self.ask(suggestion)
                + " “ocmap commitments” lists them."
        case .unknownRun(let number, let last):
            "There is no run \(number)" + (last.map { ": the last is \($0)" } ?? "")
                + ". “ocmap runs” lists them."
        case .contradiction(let why):
            "This row cannot stand beside the others: \(why). Correct one of them."
        case .unknownEvidence(let text, let suggestion):
            "“\(text)” is neither a commitment that is known nor a link with https://."
                + Self.ask(suggestion)
        case .unanswerable(let why, let suggestion):
            "The query cannot be answered: \(why)." + Self.ask(suggestion)
                + " “ocmap sql --help” shows examples, and schema.sql the tables."
        case .noOverride(let country, let scope):
            "\(country) has no override in scope \(scope.rawValue). “ocmap override list” shows those there are."
        case .noJointPriority(let country):
            "\(country) is no joint priority on that day. “ocmap joint-priority list” shows those there are."
        case .noDecision(let country):
            "No such decision is in the ledger for \(country). “ocmap assistance list” shows those there are."
        case .noFocalPoint(let country):
            "\(country) has no focal point that waits to be introduced on that day. Import one first: ocmap template focal-points."
        case .noContact(let country):
            "The address book holds nobody of that office for \(country). “ocmap contact list” shows whom it holds."
        case .changedMeanwhile:
            "The database changed while the list was printed, so that what arrived is not whole. Write it to a file with -o."
        case .stopped:
            "stopped; nothing was changed."
        case .altered(let what):
            "Another program has altered the database: \(what). Undo that there, restore the database from a backup, or make a new one with: ocmap init"
        case .alteredContacts(let what):
            "Another program has altered the address book: \(what). Undo that there, or move the file away and take the people in anew with: ocmap contact import"
        case .damaged(let what):
            "The database is damaged: \(what). Restore it from a backup, or make a new one with: ocmap init"
        }
    }

    private static func ask(_ suggestion: String?) -> String {
        suggestion.map { " Did you mean \($0)?" } ?? ""
    }
}
