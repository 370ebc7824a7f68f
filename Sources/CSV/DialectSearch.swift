/// Finds the dialect in which the start of a text is a table.
///
/// Every usual delimiter is tried with the quotes and escapes that the text
/// holds. A delimiter whose records have the same number of fields is better;
/// so is one that leaves no other delimiter in the fields, commas between
/// digits excepted. This is what tells `1,5;2,5` to be two numbers.
struct DialectSearch {
    let head: [UInt8]
    /// Whether the text ends with the head.
    let isWhole: Bool
    let options: ReadingOptions

    struct Result {
        let dialect: Dialect
        /// Whether the delimiter was told or separates anything.
        let hasColumns: Bool
        /// The other delimiters that fit as well.
        let alternatives: [UInt8]
    }

    /// The best dialect.
    ///
    /// - Parameter told: The delimiter, if it need not be found.
    /// - Returns: The dialect, and what else would do.
    /// - Throws: An error if what was told makes no dialect.
    func result(delimiter told: UInt8?) throws(CSVError) -> Result {
        if let told {
            guard let dialect = best(told)?.dialect else { throw CSVError(.impossibleDialect) }
            return Result(dialect: dialect, hasColumns: true, alternatives: [])
        }
        for (delimiters, isRare) in [(Delimiters.usual, false), (Delimiters.rare, true)] {
            if isRare, !options.triesRareDelimiters { continue }
            let tables = delimiters.filter(head.contains).compactMap(best)
                .filter { isRare ? $0.isUnanimousTable : $0.isTable }
            guard let winner = tables.max(by: { $0.score < $1.score }) else { continue }
            let equals = tables.filter { $0.score >= winner.score - 0.001 }.map(\.dialect)
            return Result(
                dialect: equals[0], hasColumns: true, alternatives: equals.dropFirst().map(\.delimiter))
        }
        // One column: its text must not be split further down either.
        let candidates = [.comma, .semicolon, .tab, .pipe] as [UInt8]
        let absent = candidates.first { !head.contains($0) } ?? UInt8(ascii: "\u{1F}")
        guard let dialect = best(absent)?.dialect else { throw CSVError(.impossibleDialect) }
        return Result(dialect: dialect, hasColumns: false, alternatives: [])
    }

    /// The best reading with a delimiter, the simplest if several are as good.
    private func best(_ delimiter: UInt8) -> Trial? {
        let trials = dialects(delimiter).lazy.map { Trial($0, on: head, isWhole: isWhole) }
        var best: Trial?
        for trial in trials where best.map(trial.isBetter) ?? true { best = trial }
        return best
    }

    /// The dialects to try, the simplest first.
    private func dialects(_ delimiter: UInt8) -> [Dialect] {
        let quotes: [Character?] =
            switch options.quoting {
            case .with(let quote): [quote]
            case .none?: [nil]
            // Without quotes only if told: a quote that is never closed is an error, no text.
            case nil: head.contains(.singleQuote) ? ["\"", "'"] : ["\""]
            }
        let escapes: [Character?] =
            switch options.escaping {
            case .with(let escape): [escape]
            case .doubling: [nil]
            case nil: holdsPair(.backslash, [.doubleQuote, .singleQuote, delimiter]) ? [nil, "\\"] : [nil]
            }
        let mayFollowSpace = holdsPair(delimiter, [.space])
        let skips = options.skipsSpaces.map { [$0] } ?? (mayFollowSpace ? [false, true] : [false])
        return quotes.flatMap { quote in
            escapes.flatMap { escape in
                skips.compactMap { skips in
                    Dialect(
                        delimiter: Character(UnicodeScalar(delimiter)), quote: quote, escape: escape,
                        skipsSpaces: skips)
                }
            }
        }
    }

    /// Whether `first` stands directly before one of `second` anywhere.
    private func holdsPair(_ first: UInt8, _ second: [UInt8]) -> Bool {
        let stops = StopBytes(lineBreaksAnd: first, first)
        var offset = stops.firstOffset(in: head.span, from: 0)
        while offset + 1 < head.count {
            if head[offset] == first, second.contains(head[offset + 1]) { return true }
            offset = stops.firstOffset(in: head.span, from: offset + 1)
        }
        return false
    }
}
