/// A cell's place as spreadsheets name it: F3.
enum CellPlace {
    /// The column of a place, from 0, and its row, from 1; `nil` if it is none.
    static func parse(_ text: XMLText) -> (column: Int, row: Int)? {
        var (column, row, position) = (0, 0, text.start)
        while case let letter = UInt8(bitPattern: position.pointee) & ~0x20, letter >= 0x41, letter <= 0x5A {
            guard column < 1 << 24 else { return nil }
            column = 26 * column + Int(letter - 0x40)
            position += 1
        }
        while case let digit = Int(position.pointee) - 0x30, (0...9).contains(digit) {
            guard row < 1 << 24 else { return nil }
            row = 10 * row + digit
            position += 1
        }
        return column > 0 && row > 0 && position.pointee == 0 ? (column - 1, row) : nil
    }

    /// The name of a place.
    static func name(_ column: Int, _ row: Int) -> String {
        var (letters, rest) = ("", column)
        repeat {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return "\(letters)\(row)"
    }
}
