/// A name or a value in a document, lent to a handler while it is called.
struct XMLText {
    let start: UnsafePointer<CChar>

    /// The name without its prefix: workbooks name their elements `row` or `x:row`.
    var localName: XMLText {
        var position = start
        while position.pointee != 0 {
            if position.pointee == 0x3A { return XMLText(start: position + 1) }
            position += 1
        }
        return self
    }

    var string: String { String(cString: start) }

    static func == (text: XMLText, word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        for index in 0..<count where UInt8(bitPattern: text.start[index]) != word.utf8Start[index] {
            // Also where the text ends, as no word holds a zero.
            return false
        }
        return text.start[count] == 0
    }

    /// The number from 0 to 2³¹ that the text holds and nothing else.
    var number: Int? {
        var (number, position) = (0, start)
        while position.pointee != 0 {
            let digit = Int(position.pointee) - 0x30
            guard (0...9).contains(digit), number < 1 << 31 else { return nil }
            number = 10 * number + digit
            position += 1
        }
        return position == start ? nil : number
    }

    /// Whether the text is a yes of XML's.
    var isTrue: Bool { self == "1" || self == "true" || self == "on" }
}

/// An element whose start tag was read, lent to a handler while it is called.
struct XMLElement {
    /// Without its prefix.
    let name: XMLText
    /// 1 for the root.
    let depth: Int
    private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(
        _ name: UnsafePointer<CChar>, depth: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        self.name = XMLText(start: name).localName
        self.depth = depth
        self.attributes = attributes
    }

    /// The value of the attribute of this name, prefix and all.
    subscript(name: StaticString) -> XMLText? { value { $0 == name } }

    /// The value of an attribute of this name behind any prefix, such as `r:id`.
    func prefixed(_ name: StaticString) -> XMLText? {
        value { $0.localName.start != $0.start && $0.localName == name }
    }

    private func value(where isMeant: (XMLText) -> Bool) -> XMLText? {
        guard var pair = attributes else { return nil }
        while let name = pair[0], let value = pair[1] {
            if isMeant(XMLText(start: name)) { return XMLText(start: value) }
            pair += 2
        }
        return nil
    }
}
