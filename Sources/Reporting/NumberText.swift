/// Numbers as text: a point, no thousands separator, in every locale.
package enum NumberText {
    /// The shortest digits that read back as the same number.
    ///
    /// - Returns: `nil` for infinity and NaN.
    static func exact(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        let digits = number == 0 ? "0" : "\(number)"
        return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    }

    /// The number with exactly `decimals` digits after the point.
    ///
    /// Halves go away from zero, and are judged on the decimal digits: 1.005
    /// becomes 1.01 as in a spreadsheet, though the nearest `Double` is a
    /// little less. From 10¹⁵ on, where a `Double` has no decimals to speak
    /// of, the result is ``exact(_:)``.
    ///
    /// - Returns: `nil` for infinity and NaN.
    package static func rounded(_ number: Double, decimals: Int) -> String? {
        // Moving the point in the text is exact; multiplying is not. Only very
        // small and very large numbers have an exponent of their own already.
        let scaled =
            Double("\(number)e\(decimals)") ?? (0..<decimals).reduce(number) { scaled, _ in scaled * 10 }
        let whole = scaled.rounded(.toNearestOrAwayFromZero)
        guard whole.magnitude < 1e15 else { return exact(number) }
        let digits = String(Int(whole.magnitude))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = whole < 0 ? "-" : ""
        return sign + padded.dropLast(decimals) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
    }
}
