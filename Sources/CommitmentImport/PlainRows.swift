import CommitmentModel
import CommitmentStore

/// Reads the rows of a file in one of ocmap's own layouts.
struct PlainRows {
    let layout: PlainLayout
    /// Where each column of the layout stands in the file; `nil` if it is missing.
    private let positions: [Int?]
    private let countries: CountryNames
    private let habits: ColumnHabits

    init(_ layout: PlainLayout, _ header: Header, countries: CountryNames, habits: ColumnHabits) {
        self.layout = layout
        positions = layout.positions(in: header)
        (self.countries, self.habits) = (countries, habits)
    }

    /// What is not empty, by the layout's column names and as the database
    /// writes it; `nil` if a cell cannot be read, with a problem in the row.
    func read(_ row: inout TableRow) -> [String: String]? {
        var values: [String: String] = [:]
        var isWhole = true
        for (column, position) in zip(layout.columns, positions) {
            guard let position, let text = row.text(at: position) else {
                if case .value = column.need {
                    row.report(.error, position, nil, "is empty, and every row needs it: \(column.meaning).")
                    isWhole = false
                }
                continue
            }
            guard let value = value(text, of: column, at: position, &row) else {
                isWhole = false
                continue
            }
            values[column.name] = value
        }
        return isWhole ? values : nil
    }

    /// A code of the IRM under a column of the layout.
    func code<Code>(_ row: inout TableRow, _ column: String, _ read: (String) -> Codebook.Reading<Code>)
        -> Code?
    {
        row.code(at: position(column), read)
    }

    private func position(_ column: String) -> Int? {
        layout.columns.firstIndex { $0.name == column }.flatMap { positions[$0] }
    }

    /// Whether something stands under a column of the layout.
    func has(_ column: String, _ row: TableRow) -> Bool { position(column).flatMap(row.text(at:)) != nil }

    /// Notes a problem with a column of the layout.
    func refuse(_ row: inout TableRow, _ column: String, _ message: String) {
        let position = position(column)
        row.report(.error, position, position.flatMap(row.text(at:)), message)
    }

    private func value(_ text: String, of column: PlainLayout.Column, at position: Int, _ row: inout TableRow)
        -> String?
    {
        func wrong(_ message: String) -> String? {
            row.report(.error, position, text, message)
            return nil
        }
        switch column.content {
        case .text, .irmCode: return text
        case .planNumber: return WrittenNumber(text).whole.map(String.init) ?? text
        case .list:
            return text.split(separator: ";").map { $0.trimmingSpaces }.filter { !$0.isEmpty }.joined(
                separator: ";")
        case .country:
            if let code = countries.code(of: text) { return code.rawValue }
            let suggestion = countries.suggestion(for: text).map { "; did you mean “\($0)”?" } ?? "."
            return wrong("is no country that ocmap knows" + suggestion)
        case .code(let words):
            if let word = words.first(where: { folded($0) == folded(text) }) { return word }
            let suggestion = nearest(to: text, among: words).map { "; did you mean “\($0)”?" }
            return wrong("is none of \(words.joined(separator: ", "))" + (suggestion ?? "."))
        case .yesOrNo:
            switch Codebook.flag(text) {
            case .code(let flag): return flag ? "1" : "0"
            case .blank: return ""
            case .unknown: return wrong("is neither yes nor no. Leave it empty if it is not known.")
            }
        case .address:
            if OutsideDraft.isAddress(text) { return text }
            return wrong("is no address: begin it with http:// or https://.")
        case .digest:
            if let key = CommitmentKey(text) { return key.description }
            return wrong("is no digest: 16 hexadecimal digits. Leave it empty if the title is OGP's own.")
        case .date: return date(text, at: position, &row)
        case .integer(let range):
            guard let number = WrittenNumber(text).whole, range.contains(number) else {
                return wrong("is no whole number from \(range.lowerBound) to \(range.upperBound).")
            }
            return String(number)
        case .number(let range, let words): return number(text, range, words, at: position, &row)
        }
    }

    private func date(_ text: String, at position: Int, _ row: inout TableRow) -> String? {
        let written = WrittenDate(text)
        if let date = written.date(habits.dateOrder(position)) { return date.description }
        guard case .either(let dayFirst, let monthFirst) = written else {
            row.report(
                .error, position, text,
                "is no date. Write it as 2016, 2016-02 or 2016-02-08, or leave it empty.")
            return nil
        }
        row.report(
            .error, position, text,
            Self.eitherReading(contradicts: habits.dates[position]?.contradictsItself ?? false)
                + " Write it as 2016-02-08, or say --dates dmy or --dates mdy.",
            particulars: "\(dayFirst) or \(monthFirst)")
        return nil
    }

    private func number(
        _ text: String, _ range: ClosedRange<Double>, _ words: [String: Double], at position: Int,
        _ row: inout TableRow
    ) -> String? {
        if let value = words[folded(text)] { return "\(value)" }
        let written = WrittenNumber(text)
        if let value = written.value(habits.decimalMark(position), in: range) { return "\(value)" }
        if case .either(let comma, let point) = written, range.contains(comma), range.contains(point) {
            row.report(
                .error, position, text,
                Self.eitherReading(contradicts: habits.decimals[position]?.contradictsItself ?? false)
                    + " Say --decimals comma or --decimals point.", particulars: "\(comma) or \(point)")
        } else {
            let names = words.keys.sorted().joined(separator: ", ")
            row.report(
                .error, position, text,
                "is no number from \(range.lowerBound) to \(range.upperBound)"
                    + (names.isEmpty ? "." : ", and none of \(names)."))
        }
        return nil
    }

    private static func eitherReading(contradicts: Bool) -> String {
        "can be read in two ways, and "
            + (contradicts ? "other cells of the column decide both ways." : "no cell of the column decides.")
    }
}

extension WrittenNumber {
    /// A whole number: a comma or point in it only sets groups of three apart.
    fileprivate var whole: Int? {
        switch self {
        case .number(let value), .only(_, let value): Int(exactly: value)
        case .either(let comma, let point): Int(exactly: comma) ?? Int(exactly: point)
        case .none: nil
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
