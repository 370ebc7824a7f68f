import Testing

@testable import CSV

/// Fields become strings without another look, so that this has to be right for all bytes.
@Suite("Text in UTF-8")
struct UTF8SequenceTests {
    /// The offset of the first fault by the standard library, or `nil`.
    private func expected(_ bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Checks bytes at several places of a text, so that every way of looking at them is taken.
    private func differs(_ sequence: [UInt8]) -> Bool {
        for before in [0, 3, 16] {
            for after in [0, 1, 17] {
                let bytes =
                    [UInt8](repeating: 0x61, count: before) + sequence
                    + [UInt8](repeating: 0x62, count: after)
                if TextFault.first(in: bytes.span)?.offset != expected(bytes) { return true }
            }
        }
        return false
    }

    private static let edges: [UInt8] = [
        0x01, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE2, 0xFF,
    ]

    @Test("of one and two bytes is told as the standard library tells it")
    func short() {
        for first in UInt8(1)...255 {
            #expect(!differs([first]), "\(first)")
            for second in UInt8(1)...255 where differs([first, second]) {
                Issue.record("\(first) \(second)")
            }
        }
    }

    @Test("of three and four bytes is told as the standard library tells it", arguments: UInt8(0xDF)...0xF8)
    func long(_ first: UInt8) {
        for second in Self.edges {
            for third in Self.edges {
                if differs([first, second, third]) { Issue.record("\(first) \(second) \(third)") }
                for fourth in Self.edges where differs([first, second, third, fourth]) {
                    Issue.record("\(first) \(second) \(third) \(fourth)")
                }
            }
        }
    }

    @Test("a zero byte is found before a fault behind it, and a fault before a zero")
    func zero() {
        let zeroFirst = TextFault.first(in: ([0x61, 0, 0xFF] as [UInt8]).span)
        #expect(zeroFirst?.offset == 1 && zeroFirst?.isZero == true)
        let faultFirst = TextFault.first(in: ([0x61, 0xFF, 0] as [UInt8]).span)
        #expect(faultFirst?.offset == 1 && faultFirst?.isZero == false)
    }
}
