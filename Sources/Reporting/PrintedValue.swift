extension PrintedList {
    /// One value of a list, before any format has touched it.
    package enum Value: Equatable, Sendable {
        /// Not known: "–" for people, an empty field in CSV, `null` in JSON.
        case unknown
        case text(String)
        case integer(Int)
        /// Shown to people with `decimals`, written for machines in full.
        /// Infinity and NaN are written as unknown.
        case number(Double, decimals: Int)
        /// "yes" or "no" for people, `true` or `false` for machines.
        case flag(Bool)
        /// Joined by "; " except in JSON. An empty list is known to be empty.
        case list([String])
        /// Objects inside a row, such as the commitments behind a category.
        case objects([[Field]])
    }

    /// A key with its value in a nested object.
    package struct Field: Equatable, Sendable {
        package var key: String
        package var value: Value

        package init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }
}

extension PrintedList.Value {
    /// The text, or unknown for `nil`.
    package init(_ text: String?) {
        self = text.map(Self.text) ?? .unknown
    }

    /// The integer, or unknown for `nil`.
    package init(_ integer: Int?) {
        self = integer.map(Self.integer) ?? .unknown
    }

    /// The number, or unknown for `nil`.
    package init(_ number: Double?, decimals: Int) {
        self = number.map { .number($0, decimals: decimals) } ?? .unknown
    }

    /// The flag, or unknown for `nil`.
    package init(_ flag: Bool?) {
        self = flag.map(Self.flag) ?? .unknown
    }

    /// The value as people read it, on one line or several.
    package var wording: String {
        switch self {
        case .unknown: "–"
        case .text(let text): text
        case .integer(let integer): "\(integer)"
        case .number(let number, let decimals): NumberText.rounded(number, decimals: decimals) ?? "–"
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let items): items.joined(separator: "; ")
        case .objects(let objects):
            objects.map { fields in
                fields.map { "\($0.key): \($0.value.wording)" }.joined(separator: ", ")
            }.joined(separator: "; ")
        }
    }
}
