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
    let start = output.count
    // A letter beyond ASCII may become twice as long, since one has four bytes at most.
    // No letter is longer than eight.
    let room = min(2 * bytes.count, limit < 64 ? limit + 9 : .max)
    output.append(addingCapacity: room) { $0.append(repeating: 0, count: room) }
    var all = output.mutableSpan
    var letters = all.extracting(start...)
    let count = fold(bytes, into: &letters, limit)
    output.removeLast(room - count)
}

/// Writes folded letters from the first place on, and returns how many bytes they take.
private func fold(_ bytes: Span<UInt8>, into output: inout MutableSpan<UInt8>, _ limit: Int) -> Int {
    let letters = FoldedLetter.ascii
    let ascii = letters.span
    var (place, count) = (0, 0)
    // A gap at the beginning is none, nor is one behind another.
    var followsGap = true
    while place < bytes.count, count <= limit {
        let byte = bytes[place]
        // Nearly every letter of real texts is ASCII. Without a branch for gaps, which come
        // too irregularly for a processor to foresee them.
        guard byte >= 0x80 else {
            let letter = ascii[Int(byte)]
            let isGap = letter == UInt8(ascii: " ")
            output[count] = letter
            count += isGap && followsGap ? 0 : 1
            followsGap = isGap
            place += 1
            continue
        }
        let letter = FoldedLetter.of(scalar(in: bytes, at: &place))
        if letter.isGap {
            if !followsGap {
                output[count] = UInt8(ascii: " ")
                count += 1
            }
            followsGap = true
        } else if letter.isLetter {
            count += letter.write(to: &output, at: count)
            followsGap = false
        }
    }
    return place == bytes.count && followsGap && count > 0 ? count - 1 : count
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
    let before = output.count
    if let words = wordsBehindNumber(title) { appendFolded(words, to: &output) }
    if output.count == before { appendFolded(title, to: &output) }
}

/// The words of a title behind the number that it begins with; `nil` where it begins with none.
package func wordsBehindNumber(_ title: String) -> String? {
    guard mayBeginWithNumber(title.utf8.span) else { return nil }
    let words = ["commitment", "goal", "action", "measure"]
    let plain = holdsTag(title.utf8.span) ? replacingLineBreakTags(title, by: " ") : title
    let text = plain.unicodeScalars.drop(while: \.isSpace)
    let word = text.prefix(while: isLetter)
    var start = text
    if (4...10).contains(word.count), words.contains(String(word).lowercased()) {
        start = text.dropFirst(word.count).drop { $0.isSpace || "n°º#".unicodeScalars.contains($0) }
    }
    return withoutNumber(start).map { String($0) }
}

/// Whether a title has to be looked at closely: most begin with a word that is none of a number's.
private func mayBeginWithNumber(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    let start = place
    while place < bytes.count, bytes[place] < 0x80 {
        let letter = FoldedLetter.ascii[Int(bytes[place])]
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter) { return true }
        guard letter != UInt8(ascii: " ") else {
            return place == start || [4, 6, 7, 10].contains(place - start)
        }
        place += 1
    }
    // A letter beyond ASCII, or a title of one word.
    return place < bytes.count
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
    let isSpaced = rest.first.map(\.isSpace) ?? true
    if !marks.isEmpty { return rest }
    if let dash = rest.first, dash == "-" || dash == "–", rest.dropFirst().first.map(\.isSpace) == true {
        return rest.dropFirst()
    }
    return isSpaced && (hasGroups || first.allSatisfy(isDigit)) ? rest : nil
}

private typealias Scalars = Substring.UnicodeScalarView

private func isYear(_ text: Scalars) -> Bool { text.count == 4 && text.allSatisfy(isDigit) }
private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isLetterOrDigit(scalar) && !isDigit(scalar) : scalar.properties.isAlphabetic
}
private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && FoldedLetter.ascii[Int(scalar.value)] != UInt8(ascii: " ")
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
