/// Writes SVG, XML and HTML; the one place where markup is escaped.
///
/// Names of elements and attributes are literals of the program, so that no
/// text of a file can become one.
package struct MarkupWriter {
    /// What was written so far.
    package private(set) var text = ""
    private var depth = 0

    package init() {}

    /// An element with a text in it, or with nothing.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: String? = nil
    ) {
        begin(name, attributes)
        text += content.map { ">\(Self.escaped($0))</\(name)>\n" } ?? "/>\n"
    }

    /// An element with others in it.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout MarkupWriter) -> Void
    ) {
        begin(name, attributes)
        text += ">\n"
        depth += 1
        content(&self)
        depth -= 1
        text += indentation + "</\(name)>\n"
    }

    private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        text += indentation + "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    }

    private var indentation: String { String(repeating: "  ", count: depth) }

    /// The text as nothing but text, in an element or between double quotes.
    ///
    /// What acts instead of showing is made visible, and the two characters
    /// that XML has no place for are replaced.
    package static func escaped(_ text: String) -> String {
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
}
