/// A value of a JSON text, and the line it begins in.
struct JSONValue: Equatable {
    enum Kind: Equatable {
        case null
        case flag(Bool)
        /// As it is written.
        case number(String)
        case text(String)
        case list([JSONValue])
        case object([String: JSONValue])
    }

    let kind: Kind
    /// Counted from 1.
    let line: Int

    /// What a person calls such a value.
    var name: String {
        switch kind {
        case .null: "null"
        case .flag: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }
}

/// Why a text is no JSON, and where.
struct JSONError: Error, Equatable {
    let line: Int
    /// What is wrong and what to do, as one sentence.
    let reason: String
}
