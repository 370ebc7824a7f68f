/// Text as it is compared: without case, accents, punctuation and spacing.
///
/// "Côte d’Ivoire", "Cote d'Ivoire" and "COTE D IVOIRE" fold to
/// `cote d ivoire`. Letters of every script stay; a letter with a mark becomes
/// the letter without it, also where Unicode does not decompose it (`ø` to `o`).
package func folded(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var needsSpace = false
    for scalar in replacingLineBreakTags(text, by: " ").unicodeScalars {
        if isCombining(scalar) { continue }
        guard isLetterOrNumber(scalar) else {
            needsSpace = !output.isEmpty
            continue
        }
        if needsSpace { output.append(UInt8(ascii: " ")) }
        needsSpace = false
        if scalar.isASCII {
            output.append(lowercasedASCII(scalar))
        } else {
            let base = UnmarkedLetters.table[scalar] ?? scalar
            for small in base.properties.lowercaseMapping.unicodeScalars where !isCombining(small) {
                output.append(contentsOf: UTF8.encode(small).map { Array($0) } ?? [])
            }
        }
    }
    return String(decoding: output, as: UTF8.self)
}

/// A title as it is compared: folded, without the number before it.
///
/// Some files print "12. Open contracting", or "Goal 2.1 E-procurement". A
/// title that is nothing but a number stays.
package func foldedTitle(_ title: String) -> String {
    let text = replacingLineBreakTags(title, by: " ").drop(while: \.isWhitespace)
    let words = ["commitment", "goal", "action", "measure"]
    let word = text.prefix(while: \.isLetter)
    var start = text
    if words.contains(word.lowercased()) {
        start = text.dropFirst(word.count).drop { $0.isWhitespace || "n°º#".contains($0) }
    }
    let rest = folded(String(withoutNumber(start) ?? text))
    return rest.isEmpty ? folded(title) : rest
}

/// What follows the number that a text begins with: `12.`, `3.3.2`, `2:h)`,
/// `O7M2:`, `1-`, or up to three digits alone; `nil` if there is none.
///
/// Four digits are a year, and letters need a mark behind them: "3D maps".
private func withoutNumber(_ text: Substring) -> Substring? {
    let first = text.prefix(while: isLetterOrDigit)
    guard (1...5).contains(first.count), first.contains(where: isDigit), !isYear(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var hasGroups = false
    // More groups behind a mark each: digits, or a single letter.
    while let mark = rest.first, ".:".contains(mark) {
        let group = rest.dropFirst().prefix(while: isLetterOrDigit)
        guard group.contains(where: isDigit) || group.count == 1 else { break }
        rest = rest.dropFirst(1 + group.count)
        hasGroups = true
    }
    let marks = rest.prefix { ".:)".contains($0) }
    rest = rest.dropFirst(marks.count)
    let isSpaced = rest.first.map(\.isWhitespace) ?? true
    if !marks.isEmpty { return rest }
    if let dash = rest.first, "-–".contains(dash), rest.dropFirst().first?.isWhitespace == true {
        return rest.dropFirst()
    }
    return isSpaced && (hasGroups || first.allSatisfy(isDigit)) ? rest : nil
}

private func isYear(_ text: Substring) -> Bool { text.count == 4 && text.allSatisfy(isDigit) }
private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
private func isLetterOrDigit(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
}

/// A text with every `<br/>` that OGP's exports keep in cells replaced.
package func replacingLineBreakTags(_ text: String, by replacement: String) -> String {
    var (output, rest) = ("", text.utf8[...])
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        output += String(Substring(rest[..<open]))
        rest = rest[open...]
        if let tag = ["<br/>", "<br />", "<br>"].first(where: { starts(rest, with: $0) }) {
            output += replacement
            rest = rest.dropFirst(tag.utf8.count)
        } else {
            output += "<"
            rest = rest.dropFirst()
        }
    }
    return output + String(Substring(rest))
}

/// Whether bytes begin with an ASCII word in any case.
private func starts(_ bytes: Substring.UTF8View, with word: String) -> Bool {
    bytes.count >= word.utf8.count && zip(bytes, word.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
}

private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
}

private func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly every letter of real texts is ASCII; asking Unicode takes longer.
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case _ where scalar.isASCII: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

private func lowercasedASCII(_ scalar: Unicode.Scalar) -> UInt8 {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// Letters with a mark, and the letter without it.
///
/// Read off the names that Unicode gives: "LATIN SMALL LETTER O WITH STROKE"
/// is marked, "LATIN SMALL LETTER O" is not. The standard library offers no
/// decomposition, and these names say more than a decomposition would.
private enum UnmarkedLetters {
    static let table: [Unicode.Scalar: Unicode.Scalar] = {
        let letters = [0x41...0x24F, 0x370...0x52F, 0x1E00...0x1FFF].flatMap {
            $0.compactMap(Unicode.Scalar.init(_:))
        }
        var named: [String: Unicode.Scalar] = [:]
        for letter in letters where letter.properties.isAlphabetic {
            if let name = letter.properties.name { named[name] = letter }
        }
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (name, letter) in named {
            guard let end = name.firstRange(of: " WITH ")?.lowerBound else { continue }
            table[letter] = named[String(name[..<end])]
        }
        // Cyrillic letters whose names do not say that they carry a mark.
        for (marked, base) in [("й", "и"), ("Й", "и"), ("ё", "е"), ("Ё", "е"), ("ї", "і"), ("Ї", "і")]
            as [(Unicode.Scalar, Unicode.Scalar)]
        {
            table[marked] = base
        }
        return table
    }()
}
