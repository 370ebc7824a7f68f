/// Text as it is compared: without case, accents, punctuation and spacing.
///
/// "Côte d’Ivoire", "Cote d'Ivoire" and "COTE D IVOIRE" fold to
/// `cote d ivoire`. Letters of every script stay; a letter with a mark becomes
/// the letter without it, also where Unicode does not decompose it (`ø` to `o`).
package func folded(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    appendFolded(text, to: &output)
    return String(decoding: output, as: UTF8.self)
}

/// Appends a text as it is compared, as UTF-8, to what stands there.
///
/// Stops when it has appended more than `limit` bytes.
package func appendFolded(_ text: String, to output: inout [UInt8], limit: Int = .max) {
    let plain = holdsTag(text.utf8.span) ? replacingLineBreakTags(text, by: " ") : text
    let bytes = plain.utf8.span
    // A letter beyond ASCII may become twice as long, since one has four bytes at most.
    output.append(addingCapacity: 2 * bytes.count) { appendFolded(bytes, to: &$0, limit) }
}

private func appendFolded(_ bytes: Span<UInt8>, to output: inout OutputSpan<UInt8>, _ limit: Int) {
    let ascii = FoldedLetter.ascii
    let start = output.count
    var needsSpace = false
    var place = 0
    while place < bytes.count, output.count - start <= limit {
        let byte = bytes[place]
        // Nearly every letter of real texts is ASCII.
        guard byte >= 0x80 else {
            let letter = ascii[Int(byte)]
            if letter == 0 {
                needsSpace = output.count > start
            } else {
                if needsSpace { output.append(UInt8(ascii: " ")) }
                needsSpace = false
                output.append(letter)
            }
            place += 1
            continue
        }
        let letter = FoldedLetter.of(scalar(in: bytes, at: &place))
        if letter.isGap { needsSpace = output.count > start }
        guard letter.isLetter else { continue }
        if needsSpace { output.append(UInt8(ascii: " ")) }
        needsSpace = false
        letter.append(to: &output)
    }
}

/// Whether a tag may stand in a text.
private func holdsTag(_ bytes: Span<UInt8>) -> Bool {
    // All bytes are looked at whatever is found, so that the compiler looks at many together.
    var found: UInt8 = 0
    for index in bytes.indices { found |= bytes[index] == UInt8(ascii: "<") ? 1 : 0 }
    return found != 0
}

/// The scalar that begins at `place` in the bytes of a string, which are UTF-8; `place` moves behind it.
private func scalar(in bytes: Span<UInt8>, at place: inout Int) -> Unicode.Scalar {
    let length = (~bytes[place]).leadingZeroBitCount
    var value = UInt32(bytes[place]) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
    place += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// A title as it is compared: folded, without the number before it.
///
/// Some files print "12. Open contracting", or "Goal 2.1 E-procurement". A
/// title that is nothing but a number stays.
package func foldedTitle(_ title: String) -> String {
    var output: [UInt8] = []
    appendFoldedTitle(title, to: &output)
    return String(decoding: output, as: UTF8.self)
}

/// Appends a title as it is compared, as UTF-8, to what stands there.
package func appendFoldedTitle(_ title: String, to output: inout [UInt8]) {
    let words = ["commitment", "goal", "action", "measure"]
    let plain = holdsTag(title.utf8.span) ? replacingLineBreakTags(title, by: " ") : title
    let text = plain.unicodeScalars.drop(while: isSpace)
    let word = text.prefix(while: isLetter)
    var start = text
    if (4...10).contains(word.count), words.contains(String(word).lowercased()) {
        start = text.dropFirst(word.count).drop { isSpace($0) || "n°º#".unicodeScalars.contains($0) }
    }
    let before = output.count
    appendFolded(String(withoutNumber(start) ?? text), to: &output)
    if output.count == before { appendFolded(title, to: &output) }
}

/// What follows the number that a text begins with: `12.`, `3.3.2`, `2:h)`,
/// `O7M2:`, `1-`, or up to three digits alone; `nil` if there is none.
///
/// Four digits are a year, and letters need a mark behind them: "3D maps".
private func withoutNumber(_ text: Scalars) -> Scalars? {
    let first = text.prefix(while: isLetterOrDigit)
    guard (1...5).contains(first.count), first.contains(where: isDigit), !isYear(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var hasGroups = false
    // More groups behind a mark each: digits, or a single letter.
    while let mark = rest.first, mark == "." || mark == ":" {
        let group = rest.dropFirst().prefix(while: isLetterOrDigit)
        guard group.contains(where: isDigit) || group.count == 1 else { break }
        rest = rest.dropFirst(1 + group.count)
        hasGroups = true
    }
    let marks = rest.prefix { $0 == "." || $0 == ":" || $0 == ")" }
    rest = rest.dropFirst(marks.count)
    let isSpaced = rest.first.map(isSpace) ?? true
    if !marks.isEmpty { return rest }
    if let dash = rest.first, dash == "-" || dash == "–", rest.dropFirst().first.map(isSpace) == true {
        return rest.dropFirst()
    }
    return isSpaced && (hasGroups || first.allSatisfy(isDigit)) ? rest : nil
}

private typealias Scalars = Substring.UnicodeScalarView

private func isYear(_ text: Scalars) -> Bool { text.count == 4 && text.allSatisfy(isDigit) }
private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value == 0x20 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
}
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isLetterOrDigit(scalar) && !isDigit(scalar) : scalar.properties.isAlphabetic
}
private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && FoldedLetter.ascii[Int(scalar.value)] != 0
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
