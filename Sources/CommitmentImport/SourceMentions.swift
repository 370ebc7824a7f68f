/// The places in which a list says where its facts were read: names of imported
/// files, with lines and runs.
///
/// A file that is imported again under another name or with other lines changes
/// them, and no fact.
struct SourceMentions {
    /// The longest first: one may be the end of another.
    private let files: [String]

    init(files: [String]) {
        self.files = Set(files.flatMap { [$0, "seeds/\($0)"] } + ["ocmap's seeds"])
            .sorted { ($0.count, $0) > ($1.count, $1) }
    }

    /// Whether two cells under a name, or in the row of a label, differ in nothing but that.
    func areAllThatDiffers(_ here: String, _ there: String, under name: String) -> Bool {
        switch name {
        case "source_line", "Line": [here, there].allSatisfy { Int($0) != nil || Self.isEmpty($0) }
        case "source_file", "File", "sources", "Sources": [here, there].allSatisfy(isMadeOfNames)
        default: text(here) == text(there)
        }
    }

    /// The same for lines that people read, however they are wrapped.
    func areAllThatDiffers(_ here: [String], _ there: [String]) -> Bool { lines(here) == lines(there) }

    private func lines(_ lines: [String]) -> String {
        let words = lines.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
        let facts = words.ranges(of: "; Program: ").last.map { String(words[..<$0.lowerBound]) } ?? words
        return text(withoutNames(facts.replacing("\\", with: "")))
    }

    /// Without the names behind "Sources: ", if ocmap knows them all.
    private func withoutNames(_ text: String) -> String {
        guard let label = text.ranges(of: "Sources: ").last else { return text }
        let rest = text[label.upperBound...]
        let end = rest.firstIndex(of: ";") ?? rest.endIndex
        return isMadeOfNames(String(rest[..<end])) ? text[..<label.upperBound] + String(rest[end...]) : text
    }

    private func isMadeOfNames(_ text: String) -> Bool {
        if Self.isEmpty(text) { return true }
        let rest = files.reduce(text) { $0.replacing($1, with: "") }
        return rest.allSatisfy { "[];, ".contains($0) }
    }

    private static func isEmpty(_ text: String) -> Bool { ["", "null", "–"].contains(text) }

    /// Without "FILE, line 12, run 3", and without the words before it that stand only there.
    private func text(_ text: String) -> String {
        files.reduce(text.replacing("also_in: null", with: "also_in:")) { Self.without($1, in: $0) }
    }

    private static func without(_ file: String, in text: String) -> String {
        var (kept, rest) = ("", text[...])
        while let found = rest.firstRange(of: file) {
            let after = rest[found.upperBound...]
            if let end = behindPlace(after) {
                kept += rest[..<found.lowerBound]
                for word in ["the same row stands in ", "; ", " "] where kept.hasSuffix(word) {
                    kept.removeLast(word.count)
                }
                rest = end
            } else {
                kept += rest[..<found.upperBound]
                rest = after
            }
        }
        return kept + rest
    }

    /// What follows line and run, or `nil` if no line does; Markdown has it in the next cell.
    private static func behindPlace(_ text: Substring) -> Substring? {
        for start in [", line ", " | "] where text.hasPrefix(start) {
            guard let end = behindNumber(text.dropFirst(start.count)) else { continue }
            return end.hasPrefix(", run ") ? behindNumber(end.dropFirst(6)) ?? end : end
        }
        return nil
    }

    private static func behindNumber(_ text: Substring) -> Substring? {
        let end = text.drop { ("0"..."9").contains($0) }
        return end.startIndex == text.startIndex ? nil : end
    }
}
