import CSV

/// How the columns of a file write dates and decimals, decided from all of
/// their cells.
///
/// 1/2/2016 alone could be either; a cell 13/2/2016 in the same column decides
/// for the day first. Where cells decide both ways, or none does, the cells
/// that could be either are refused.
struct ColumnHabits {
    private(set) var dates: [Int: Habit<DateOrder>] = [:]
    private(set) var decimals: [Int: Habit<DecimalMark>] = [:]
    /// What a person told, for every column.
    var toldDates: DateOrder?
    var toldDecimals: DecimalMark?

    init() {}

    /// What some column does, and the first cells that show it.
    struct Habit<Choice: Hashable> {
        fileprivate(set) var shownBy: [Choice: (line: Int, value: String)] = [:]

        /// The one choice that cells show; `nil` if none does, or two do.
        var decided: Choice? { shownBy.count == 1 ? shownBy.keys.first : nil }
        var contradictsItself: Bool { shownBy.count > 1 }

        fileprivate mutating func note(_ choice: Choice, _ line: Int, _ value: String) {
            if shownBy[choice] == nil { shownBy[choice] = (line, value) }
        }
    }

    /// Notes what a cell shows.
    mutating func look(at value: String, column: Int, _ content: PlainLayout.Column.Content, line: Int) {
        switch content {
        case .date:
            if case .only(let order, _) = WrittenDate(value) {
                dates[column, default: Habit()].note(order, line, value)
            }
        case .number:
            if case .only(let mark, _) = WrittenNumber(value) {
                decimals[column, default: Habit()].note(mark, line, value)
            }
        default: break
        }
    }

    func dateOrder(_ column: Int) -> DateOrder? { toldDates ?? dates[column]?.decided }
    func decimalMark(_ column: Int) -> DecimalMark? { toldDecimals ?? decimals[column]?.decided }

    /// What was decided, for people: "dates in “published” day first (13/02/2016 in line 4)".
    func sentences(of header: Header) -> [String] {
        let orders = dates.sorted { $0.key < $1.key }.compactMap { column, habit -> String? in
            guard let order = dateOrder(column) else { return nil }
            let words = order == .dayFirst ? "day first" : "month first"
            return "dates in “\(header.names[column])” \(words)"
                + Self.reason(habit.shownBy[order], isTold: toldDates != nil, header.unit)
        }
        let marks = decimals.sorted { $0.key < $1.key }.compactMap { column, habit -> String? in
            guard let mark = decimalMark(column) else { return nil }
            let words = mark == .comma ? "decimal comma" : "decimal point"
            return "\(words) in “\(header.names[column])”"
                + Self.reason(habit.shownBy[mark], isTold: toldDecimals != nil, header.unit)
        }
        return orders + marks
    }

    private static func reason(
        _ cell: (line: Int, value: String)?, isTold: Bool, _ unit: String
    ) -> String {
        isTold ? " as told" : cell.map { " (\($0.value) in \(unit) \($0.line))" } ?? ""
    }
}
