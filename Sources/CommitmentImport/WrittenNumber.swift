/// A number as people write it, with a comma or a point before its decimals.
enum WrittenNumber: Equatable {
    case number(Double)
    /// 1,234: a thousand and some, or one and some.
    case either(decimalComma: Double, decimalPoint: Double)
    /// Only a comma, or only a point, can stand before its decimals.
    case only(DecimalMark, Double)
    case none

    init(_ text: String) {
        let digits = text.filter { !" \u{A0}\u{202F}'’".contains($0) }
        let marks = digits.filter { ",.".contains($0) }
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || ",.-".contains($0)) }), !digits.isEmpty else {
            self = .none
            return
        }
        guard !marks.isEmpty else {
            self = Self.value(digits).map(WrittenNumber.number) ?? .none
            return
        }
        switch (Self.read(digits, .comma), Self.read(digits, .point)) {
        case (let comma?, let point?):
            self = comma == point ? .number(comma) : .either(decimalComma: comma, decimalPoint: point)
        case (let comma?, nil): self = .only(.comma, comma)
        case (nil, let point?): self = .only(.point, point)
        case (nil, nil): self = .none
        }
    }

    /// What a number is, if `mark` stands before its decimals; `nil` if it cannot.
    private static func read(_ digits: String, _ mark: DecimalMark) -> Double? {
        let parts = digits.split(separator: mark.character, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        let groups = whole.split(separator: mark.other.character, omittingEmptySubsequences: false)
        guard !fraction.contains(mark.other.character), parts.count == 1 || !fraction.isEmpty,
            let first = groups.first, groups.count == 1 || (1...3).contains(first.drop { $0 == "-" }.count),
            groups.count == 1 || !first.drop(while: { $0 == "-" }).hasPrefix("0"),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return value(groups.joined() + (fraction.isEmpty ? "" : ".\(fraction)"))
    }

    private static func value(_ text: String) -> Double? {
        text.last == "." ? nil : Double(text)
    }

    /// The number, where the decimal mark does not matter or is known.
    ///
    /// A reading outside of `range` is none.
    func value(_ mark: DecimalMark?, in range: ClosedRange<Double>) -> Double? {
        let value: Double? =
            switch (self, mark) {
            case (.number(let value), _): value
            case (.only(_, let value), _): value
            case (.either(let comma, _), .comma): comma
            case (.either(_, let point), .point): point
            case (.either(let comma, let point), nil):
                range.contains(comma) == range.contains(point) ? nil : range.contains(comma) ? comma : point
            case (.none, _): nil
            }
        return value.flatMap { range.contains($0) ? $0 : nil }
    }
}

/// What stands before the decimals of a column.
enum DecimalMark: Equatable, Sendable {
    case comma
    case point

    var character: Character { self == .comma ? "," : "." }
    var other: DecimalMark { self == .comma ? .point : .comma }
}
