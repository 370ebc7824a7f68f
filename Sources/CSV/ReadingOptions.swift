/// What a person tells about a file; all that is `nil` is recognised.
///
/// ```swift
/// let file = try TableFile(path: "plan.csv", options: ReadingOptions(delimiter: ";"))
/// ```
package struct ReadingOptions: Equatable, Sendable {
    /// How quotes are used.
    package enum Quoting: Equatable, Sendable {
        /// A field with a delimiter or line break in it has this on either side.
        case with(Character)
        /// Quotes are text like any other.
        case none
    }

    /// What makes a quote inside quotes text.
    package enum Escaping: Equatable, Sendable {
        case doubling
        /// This before it, such as a backslash; doubling is taken too.
        case with(Character)
    }

    /// Where the names of the columns are.
    package enum Header: Equatable, Sendable {
        case line(Int)
        case none
    }

    package var encoding: TextEncoding?
    package var delimiter: Character?
    package var quoting: Quoting?
    package var escaping: Escaping?
    package var header: Header?
    package var skipsSpaces: Bool?
    package var quotesInsideAreText: Bool?
    /// Whether a colon, caret, tilde or space may be the delimiter if
    /// nothing else can; they stand in too many texts to be tried unasked.
    package var triesRareDelimiters = false

    package init(
        encoding: TextEncoding? = nil, delimiter: Character? = nil, quoting: Quoting? = nil,
        escaping: Escaping? = nil, header: Header? = nil
    ) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.quoting = quoting
        self.escaping = escaping
        self.header = header
    }
}
