/// Texts that a spreadsheet would run, made harmless.
///
/// Excel, LibreOffice and Google Sheets calculate a CSV field that begins
/// with `=`, `+`, `-` or `@`, and such a formula can send the sheet away.
/// An apostrophe in front keeps the field a text.
///
/// Spaces, quotes and apostrophes before the sign do not help against every
/// program, so they are looked through. It follows that a harmful text with
/// an apostrophe in front counts as harmful too and gets a second one. So
/// nothing is lost: whoever takes one apostrophe away where the rest is
/// harmful, and nowhere else, has the text as it was: exports do the one,
/// and the reading of delimited files does the other.
///
/// A text that is nothing but a decimal number ("-5", "+3.2") stays as it
/// is. All it can calculate is itself, and an apostrophe would keep people
/// from adding up their columns.
package enum SpreadsheetText {
    /// The text with an apostrophe in front if a spreadsheet would run it.
    package static func neutralised(_ text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    /// The text that ``neutralised(_:)`` was given.
    package static func restored(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        return isFormula(rest) ? rest : text
    }

    // Scalars, not characters: a combining mark after "=" makes another
    // character of it, and Excel does not care.
    private static func isFormula(_ text: String) -> Bool {
        // Nearly every text begins with a letter, digit or other sign of ASCII that makes no formula.
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            break
        case let first? where first > UInt8(ascii: " ") && first < 0x7F: return false
        default: break
        }
        let core = text.unicodeScalars.drop { isIgnored($0) }
        guard let first = core.first else { return false }
        switch first {
        case "=", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
        case "+", "-": return !isDecimal(core.dropFirst())
        default: return false
        }
    }

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\"", "“", "”", "‘", "’", "\u{FEFF}", "\u{200B}": true
        case "\t", "\r", "\n": false
        default: scalar.isSpace
        }
    }

    private static func isDecimal(_ text: Substring.UnicodeScalarView) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
    }
}
