import CommitmentModel

/// Days and months as people write them.
enum DayText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// "15 March 2016".
    static func long(_ day: Day) -> String {
        let (year, month, day) = day.parts
        return "\(day) \(months[month - 1]) \(year)"
    }

    /// "15 Mar 2016".
    static func short(_ day: Day) -> String {
        let (year, month, day) = day.parts
        return "\(day) \(months[month - 1].prefix(3)) \(year)"
    }

    /// As exactly as it is known: "2016", "March 2016", "15 March 2016".
    static func known(_ date: PartialDate) -> String {
        guard let month = date.month else { return "\(date.year)" }
        return (date.day.map { "\($0) " } ?? "") + "\(months[month - 1]) \(date.year)"
    }
}
