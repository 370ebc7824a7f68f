import CommitmentModel

/// A date as people and spreadsheets write it.
enum WrittenDate: Equatable {
    case date(PartialDate)
    /// 1/2/2016: the first of February or the second of January.
    case either(dayFirst: PartialDate, monthFirst: PartialDate)
    /// 13/2/2016: only the thirteenth of February.
    case only(DateOrder, PartialDate)
    case none

    /// Reads `2016`, `2016-02`, `2016-02-08` (also with a time behind it),
    /// `2016/2/8`, `8.2.2016`, `2/2016`, `8 February 2016` in English, French
    /// or Spanish, and a spreadsheet's count of days, `43525`.
    init(_ text: String) {
        if let date = PartialDate(text) ?? Self.beforeTime(text) ?? Self.daysOfSpreadsheet(text) {
            self = .date(date)
            return
        }
        let words = folded(text).split(separator: " ").filter { !["de", "del", "of"].contains($0) }
        let isNumeric = words.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        self = isNumeric ? Self.numeric(words) : Self.named(words)
    }

    /// The date, where the order of day and month does not matter or is known.
    func date(_ order: DateOrder?) -> PartialDate? {
        switch (self, order) {
        case (.date(let date), _), (.only(_, let date), _): date
        case (.either(let dayFirst, _), .dayFirst): dayFirst
        case (.either(_, let monthFirst), .monthFirst): monthFirst
        case (.either, nil), (.none, _): nil
        }
    }

    private static func numeric(_ parts: [Substring]) -> WrittenDate {
        let numbers = parts.compactMap { $0.count <= 4 ? Int($0) : nil }
        guard numbers.count == parts.count else { return .none }
        if parts.count == 2, parts[1].count == 4 {
            return PartialDate(checked: numbers[1], numbers[0]).map(WrittenDate.date) ?? .none
        }
        guard parts.count == 3 else { return .none }
        if parts[0].count == 4 {
            return PartialDate(checked: numbers[0], numbers[1], numbers[2]).map(WrittenDate.date) ?? .none
        }
        guard parts[2].count == 4 else { return .none }
        let dayFirst = PartialDate(checked: numbers[2], numbers[1], numbers[0])
        let monthFirst = PartialDate(checked: numbers[2], numbers[0], numbers[1])
        switch (dayFirst, monthFirst) {
        case (let dayFirst?, let monthFirst?) where dayFirst != monthFirst:
            return .either(dayFirst: dayFirst, monthFirst: monthFirst)
        case (let same?, _?): return .date(same)
        case (let dayFirst?, nil): return .only(.dayFirst, dayFirst)
        case (nil, let monthFirst?): return .only(.monthFirst, monthFirst)
        case (nil, nil): return .none
        }
    }

    /// With the name of the month: 8 February 2016, February 8 2016, Feb 2016.
    private static func named(_ words: [Substring]) -> WrittenDate {
        guard let place = words.firstIndex(where: { Self.month($0) != nil }), let month = month(words[place])
        else { return .none }
        // "1er mars" and "8th" begin with their number.
        let numbers = words.indices.filter { $0 != place }.map { words[$0].prefix(while: \.isNumber) }
        guard let year = numbers.last, year.count == 4, let year = Int(year) else { return .none }
        let date: PartialDate? =
            switch numbers.count {
            case 1: PartialDate(checked: year, month)
            case 2: Int(numbers[0]).flatMap { PartialDate(checked: year, month, $0) }
            default: nil
            }
        return date.map(WrittenDate.date) ?? .none
    }

    /// The month that a word begins like, of three letters or more.
    private static func month(_ word: Substring) -> Int? {
        guard word.count >= 3 else { return nil }
        let fits = months.indices.filter { months[$0].contains { $0.hasPrefix(word) } }
        // "jui" is June and July.
        return fits.count == 1 ? fits[0] + 1 : nil
    }

    private static let months = [
        ["january", "janvier", "enero"], ["february", "fevrier", "febrero"], ["march", "mars", "marzo"],
        ["april", "avril", "abril"], ["may", "mai", "mayo"], ["june", "juin", "junio"],
        ["july", "juillet", "julio"], ["august", "aout", "agosto"],
        ["september", "septembre", "septiembre", "setiembre", "sept"], ["october", "octobre", "octubre"],
        ["november", "novembre", "noviembre"], ["december", "decembre", "diciembre", "dic"],
    ]

    /// `2016-02-08T00:00:00Z` and `2016-02-08 00:00`.
    private static func beforeTime(_ text: String) -> PartialDate? {
        guard text.utf8.count > 10, let mark = text.dropFirst(10).first, mark == "T" || mark == " ",
            text.dropFirst(11).allSatisfy({ $0.isNumber || ":.Z+-".contains($0) })
        else { return nil }
        return PartialDate(String(text.prefix(10)))
    }

    /// Five digits are days since the end of 1899, as spreadsheets count.
    private static func daysOfSpreadsheet(_ text: String) -> PartialDate? {
        guard text.utf8.count == 5, let count = Int(text), (32_874...73_050).contains(count) else {
            return nil
        }
        return PartialDate((Day(year: 1899, month: 12, day: 30) + count).description)
    }
}

/// How a column writes its dates.
enum DateOrder: Equatable, Sendable {
    case dayFirst
    case monthFirst
}

extension PartialDate {
    /// A date that exists, of a year that a file may mean.
    fileprivate init?(checked year: Int, _ month: Int, _ day: Int? = nil) {
        guard (1900...2099).contains(year), (1...12).contains(month),
            day.map({ (1...Day.count(ofMonth: month, in: year)).contains($0) }) ?? true
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
