/// SQL that was written by us, not assembled from input.
///
/// A literal with `\(…)` in it does not compile as `SQLText`, because the type
/// takes plain literals only. Values reach a statement through `bind`.
package struct SQLText: Sendable, ExpressibleByStringLiteral {
    package let text: String

    package init(stringLiteral literal: StaticString) {
        text = "\(literal)"
    }

    /// SQL from a file that the build put into the binary, as UTF-8.
    package init(embedded text: String) {
        self.text = text
    }
}
