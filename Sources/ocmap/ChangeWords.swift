import CommitmentStore

extension ChangeGroup {
    /// "changed: completion of 12 assessments (line 40: “limited”, now “substantial”)".
    var words: String {
        let name = subject.replacing("_", with: " ")
        let rows = count == 1 ? "one \(name)" : "\(count) \(name == "country" ? "countrie" : name)s"
        return "changed: \(fieldWords) of \(rows) (line \(line): \(valueWords))"
    }

    /// `completion_words` is the completion as the report prints it.
    private var fieldWords: String {
        let isPrinted = field.hasSuffix("_words")
        let name = isPrinted ? String(field.dropLast("_words".count)) : field
        return name.replacing("_", with: " ") + (isPrinted ? " as printed" : "")
    }

    private var valueWords: String {
        // A whole text is too long to be looked at here.
        if field == "text" { return old == nil ? "now known" : "now another one" }
        let same = zip(old ?? "", new ?? "").prefix { $0 == $1 }.count
        let start = same > 30 ? same - 10 : 0
        func value(_ text: String?) -> String {
            guard let text else { return "–" }
            let rest = text.dropFirst(start).split(whereSeparator: \.isNewline).joined(separator: " ")
            return "“\(start > 0 ? "…" : "")\(rest.prefix(40))\(rest.count > 40 ? "…" : "")”"
        }
        return "\(value(old)), now \(value(new))"
    }
}
