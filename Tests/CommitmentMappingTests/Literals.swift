import CommitmentModel

// Dates and codes as they are written in files; a slip of the pen stops the tests.

extension PartialDate: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let date = PartialDate(text) else { preconditionFailure("\(text) is no date") }
        self = date
    }
}

extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
        self = day
    }
}

extension CountryCode: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let code = CountryCode(rawValue: text) else { preconditionFailure("\(text) is no code") }
        self = code
    }
}
