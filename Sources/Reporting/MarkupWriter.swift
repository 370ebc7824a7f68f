/// Writes SVG, XML and HTML; the one place where markup is escaped.
///
/// Names of elements and attributes are literals of the program, so that no
/// text of a file can become one. What is written as HTML is XML too.
package struct MarkupWriter {
    /// An attribute that is `nil` is left out.
    package typealias Attributes = KeyValuePairs<StaticString, String?>

    /// What was written so far.
    package private(set) var text = ""
    private var depth = 0
    /// Whether white space would show: between the words of a sentence.
    private var isInSentence = false

    package init() {}

    /// A page of HTML, from its doctype on.
    package static func page(_ content: (inout MarkupWriter) -> Void) -> String {
        var writer = MarkupWriter()
        writer.text = "<!DOCTYPE html>\n"
        writer.element("html", ["lang": "en"], content)
        return writer.text
    }

    /// An element with a text in it, or with nothing.
    package mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], _ content: String? = nil
    ) {
        begin(name, attributes)
        text += content.map { ">\(Self.escaped($0))</\(name)>" } ?? "/>"
        endLine()
    }

    /// An element with others in it.
    package mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout MarkupWriter) -> Void
    ) {
        guard !isInSentence else { return sentence(name, attributes, content) }
        begin(name, attributes)
        text += ">\n"
        depth += 1
        content(&self)
        depth -= 1
        text += indentation + "</\(name)>\n"
    }

    /// An element with words and others in it, where white space shows.
    package mutating func sentence(
        _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout MarkupWriter) -> Void
    ) {
        begin(name, attributes)
        text += ">"
        let outside = isInSentence
        isInSentence = true
        content(&self)
        isInSentence = outside
        text += "</\(name)>"
        endLine()
    }

    /// Words of a sentence.
    package mutating func say(_ words: String) {
        text += Self.escaped(words)
    }

    private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
        text += (isInSentence ? "" : indentation) + "<\(name)"
        for case (let key, let value?) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    }

    private mutating func endLine() {
        if !isInSentence { text += "\n" }
    }

    private var indentation: String { String(repeating: "  ", count: depth) }

    /// The text as nothing but text, in an element or between double quotes.
    ///
    /// What acts instead of showing is made visible, and the two characters
    /// that XML has no place for are replaced.
    package static func escaped(_ text: String) -> String {
        // Most texts need nothing: no mark of markup, and nothing unseen.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !marks.contains($0) }) { return text }
        var result = "".unicodeScalars
        for scalar in VisibleText.of(text, keeping: ["\n", "\t"]).unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static let marks = Array("&<>\"'".utf8)
}
