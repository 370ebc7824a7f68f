/// A value on its way into a statement or out of one, as what it is: SQLite need not turn text into a number.
package enum Value: Equatable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)

    /// A text; `nil` is SQL `NULL`.
    package init(_ text: String?) { self = text.map(Value.text) ?? .null }

    /// A whole number; `nil` is SQL `NULL`.
    package init(_ number: Int?) { self = number.map(Value.integer) ?? .null }

    /// 1 for yes and 0 for no; `nil` is SQL `NULL`.
    package init(_ flag: Bool?) { self.init(flag.map { $0 ? 1 : 0 }) }

    /// As a text column would give it back; `nil` for SQL `NULL`.
    package var text: String? {
        switch self {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
    }
}
