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

    /// What a line says of a fact.
    package struct Said: Hashable, Sendable {
        package let value: String
        package let source: Provenance

        package init(value: String, source: Provenance) {
            self.value = value
            self.source = source
        }
    }

    private let sources: [Key: Provenance]
    private let uncounted: [Key: [Said]]

    /// Where each fact was read; in `uncounted`, what lines said of a field and what does not count.
    package init(_ sources: [Key: Provenance] = [:], uncounted: [Key: [Said]] = [:]) {
        self.sources = sources
        self.uncounted = uncounted
    }

    /// What other files say of a field, where that is not its value: in the order of their runs.
    package func otherwise(_ key: Key, than value: String?) -> [Said] {
        (uncounted[key] ?? []).filter { $0.value != value }
    }

    package subscript(_ key: Key) -> Provenance? {
        sources[key]
            ?? sources[Key(field: nil, commitment: key.commitment, report: key.report, plan: key.plan)]
    }
}
