/// What a person could have told, made of four bytes.
struct Choices {
    let options: ReadingOptions
    let dialect: Dialect
    /// Whether the limits are those of a toy.
    let areTight: Bool
    let limits: Limits
    /// How many bytes arrive at a time.
    let piece: Int

    init(_ bytes: ArraySlice<UInt8>) {
        var bits = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        func choose<Choice>(_ choices: [Choice]) -> Choice {
            let count = UInt32(choices.count)
            defer { bits /= count }
            return choices[Int(bits % count)]
        }
        // Four zero bytes tell nothing, which is how people use the program.
        var options = ReadingOptions()
        options.encoding = choose([nil, .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252])
        options.delimiter = choose([nil, ",", ";", "\t", "|", " ", "\"", "x"])
        options.quoting = choose([nil, .with("\""), .with("'"), ReadingOptions.Quoting.none])
        options.escaping = choose([nil, .doubling, .with("\\"), .with("\"")])
        options.header = choose([nil, ReadingOptions.Header.none, .line(1), .line(3), .line(.max)])
        options.skipsSpaces = choose([nil, true, false])
        options.quotesInsideAreText = choose([nil, true, false])
        options.triesRareDelimiters = choose([false, true])
        self.options = options
        areTight = choose([false, true])
        limits = areTight ? Limits(fieldBytes: 9, fieldsPerRecord: 3, recordBytes: 20) : Limits()
        piece = choose([1, .max, 2, 3, 7, 100])
        let quote: Character? =
            switch options.quoting {
            case .with(let quote): quote
            case .none?: nil
            case nil: "\""
            }
        let escape: Character? =
            switch options.escaping {
            case .with(let escape): escape
            case .doubling, nil: nil
            }
        dialect =
            Dialect(
                delimiter: options.delimiter ?? ",", quote: quote, escape: escape,
                skipsSpaces: options.skipsSpaces ?? false,
                quotesInsideAreText: options.quotesInsideAreText ?? false) ?? .rfc4180
    }
}
