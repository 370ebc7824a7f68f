import CommitmentModel
import Reporting

/// A command line as it is kept in an exported file, and read back from it.
enum CommandText {
    /// Options that say where a list goes and how it looks, not what is in it.
    private static let valued: Set<String> = ["-o", "--output", "--format", "--database", "--made-by"]
    private static let flags: Set<String> = ["--raw", "--byte-order-mark"]

    /// The commands whose lists can be made once more.
    static let repeatable = [
        ["map"], ["commitments"], ["explain"], ["priorities"], ["figures"], ["review"], ["override", "list"],
        ["clock"], ["joint-priority", "list"], ["engagement", "list"],
        ["introductions"], ["partners"], ["match"],
    ]

    /// The command that makes the same list on any later day.
    ///
    /// - Parameters:
    ///   - arguments: Those of the program, without its name.
    ///   - asOf: The day that counted, for a command that names none.
    ///   - weights: The words that stand for `--weights`, whose file is only here.
    /// - Returns: Words that a shell takes apart again.
    static func of(_ arguments: [String], asOf: Day, weights: String = "") -> String {
        var words = ["ocmap"]
        var rest = arguments[...]
        while let word = rest.popFirst() {
            if valued.contains(word) {
                _ = rest.popFirst()
            } else if word == "--weights" || word.hasPrefix("--weights=") {
                if word == "--weights" { _ = rest.popFirst() }
                words += ["--weights", weights]
            } else if !isAboutOutput(word) {
                words.append(word)
            }
        }
        let days = ["--compare", "--as-of", "--date"]
        if !words.contains(where: { word in days.contains { word == $0 || word.hasPrefix($0 + "=") } }) {
            words += ["--as-of", "\(asOf)"]
        }
        return Stamp.commandLine(words)
    }

    /// Whether a word is one of the options above, also as `--format=csv` and `-olist.csv`.
    private static func isAboutOutput(_ word: String) -> Bool {
        let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
        return flags.contains(word) || valued.contains(name)
            || (word.hasPrefix("-o") && !word.hasPrefix("--"))
    }

    /// The arguments of a command that was kept; `nil` for one that is not
    /// ocmap's, that does more than list, or that says where to write.
    static func arguments(of text: String) -> [String]? {
        guard let words = words(text), words.first == "ocmap" else { return nil }
        let arguments = Array(words.dropFirst())
        guard repeatable.contains(where: { arguments.starts(with: $0) }),
            !arguments.contains(where: isAboutOutput)
        else { return nil }
        return arguments
    }

    /// Words as a shell splits them; `nil` if a quote is never closed.
    private static func words(_ text: String) -> [String]? {
        var (words, word, quote): ([String], String?, Character?) = ([], nil, nil)
        var rest = Substring(text)
        while let character = rest.popFirst() {
            switch (character, quote) {
            case (quote, _?): quote = nil
            case (_, _?): word = (word ?? "") + String(character)
            case ("'", nil), ("\"", nil): (quote, word) = (character, word ?? "")
            case ("\\", nil): word = (word ?? "") + (rest.popFirst().map(String.init) ?? "")
            case (" ", nil):
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return quote == nil ? words : nil
    }
}
