import CommitmentModel

/// One entry of a list in OCP's status: values by key, cleaned, and the
/// problems found in them.
struct OCPStatusEntry {
    let line: Int
    /// `gb.json .results.publishers[2]`, as jq would ask for it.
    let place: String
    private let fields: [String: JSONValue]
    private(set) var problems: [Problem] = []

    init(_ fields: [String: JSONValue], line: Int, place: String) {
        (self.fields, self.line, self.place) = (fields, line, place)
    }

    var isRefused: Bool { problems.contains { $0.severity == .error } }

    /// The text under a key; `nil` for an empty one, `null` and a key that is missing.
    mutating func text(_ key: String) -> String? {
        guard let value = fields[key], value.kind != .null else { return nil }
        guard case .text(let text) = value.kind else {
            report(.error, key, nil, "is \(value.name) where a text belongs.")
            return nil
        }
        let (cleaned, isChanged) = Self.cleaned(text)
        if isChanged {
            report(.warning, key, cleaned, "held invisible control characters; they were left out.")
        }
        return cleaned.isEmpty ? nil : cleaned
    }

    /// The year under a key, as a number or a text; outside of `years` it is
    /// not known.
    mutating func year(_ key: String, in years: ClosedRange<Int>) -> PartialDate? {
        guard let value = fields[key], value.kind != .null else { return nil }
        let word: String
        switch value.kind {
        case .text(let text): word = Self.cleaned(text).text
        case .number(let number): word = number
        default:
            report(.error, key, nil, "is \(value.name) where a year belongs.")
            return nil
        }
        if word.isEmpty { return nil }
        if let year = Int(word), years.contains(year) { return PartialDate(year: year) }
        report(
            .warning, key, word,
            "is no year from \(years.lowerBound) to \(years.upperBound); it was taken as not known.")
        return nil
    }

    /// Notes that the entry lacks a value, or has one that means nothing.
    mutating func refuse(_ key: String, _ value: String?, _ message: String) {
        report(.error, key, value, message)
    }

    /// Notes something that a person should look at.
    mutating func warn(_ key: String, _ value: String?, _ message: String) {
        report(.warning, key, value, message)
    }

    private mutating func report(
        _ severity: Problem.Severity, _ key: String, _ value: String?, _ message: String
    ) {
        problems.append(
            Problem(
                severity: severity, line: fields[key]?.line ?? line, cell: "\(place).\(key)", column: key,
                value: value, message: message))
    }

    /// Without control characters and marks that nobody sees; every space is
    /// one space, and none stands at the ends.
    static func cleaned(_ text: String) -> (text: String, isChanged: Bool) {
        var (output, isChanged, needsSpace) = ("".unicodeScalars, false, false)
        for scalar in text.unicodeScalars {
            if scalar.isSpace {
                needsSpace = !output.isEmpty
            } else if CellText.isUnseen(scalar) {
                isChanged = true
            } else {
                if needsSpace { output.append(" ") }
                needsSpace = false
                output.append(scalar)
            }
        }
        return (String(output), isChanged)
    }
}
