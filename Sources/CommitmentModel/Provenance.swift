/// The file and line that a fact was read from.
package struct Provenance: Hashable, Sendable {
    /// The file's name without its folder; ocmap's own seeds are `seeds/…`.
    package let file: String
    /// Counted from 1, as an editor shows it.
    package let line: Int
    /// The import run that read it, where that was asked for.
    package let run: Int?
    /// Of the file's bytes, 64 hexadecimal digits, where that was asked for.
    package let sha256: String?

    package init(file: String, line: Int, run: Int? = nil, sha256: String? = nil) {
        self.file = file
        self.line = line
        self.run = run
        self.sha256 = sha256
    }
}

/// Where the facts of one country were read.
package struct FactSources: Equatable, Sendable {
    /// Names a fact as the schema does: a field of an assessment (with
    /// commitment and report), of a commitment, a report or a plan; without a
    /// field, all of those that no run changed.
    package struct Key: Hashable, Sendable {
        package let field: String?
        package let commitment: Int?
        package let report: Int?
        package let plan: Int?

        package init(field: String?, commitment: Int? = nil, report: Int? = nil, plan: Int? = nil) {
            self.field = field
            self.commitment = commitment
            self.report = report
            self.plan = plan
        }
    }

    private let sources: [Key: Provenance]

    package init(_ sources: [Key: Provenance] = [:]) {
        self.sources = sources
    }

    package subscript(_ key: Key) -> Provenance? {
        sources[key]
            ?? sources[Key(field: nil, commitment: key.commitment, report: key.report, plan: key.plan)]
    }
}
