import Synchronization
import Testing

@testable import CSV

@Suite("Reading ahead")
struct AheadTests {
    private struct Broken: Error {}

    @Test("pieces come in their order, and behind the last there is none", arguments: [1, 2, 7])
    func order(_ count: Int) throws {
        let taken = try Ahead<Int>.run(by: count) { ahead in
            for piece in 0..<1000 { _ = ahead.give(piece) }
        } take: { next in
            var taken: [Int] = []
            while let piece = try next() { taken.append(piece) }
            #expect(try next() == nil)
            return taken
        }
        #expect(taken == Array(0..<1000))
    }

    @Test("what goes wrong ahead is thrown behind the pieces before it")
    func failure() throws {
        var taken: [Int] = []
        #expect(throws: Broken.self) {
            try Ahead<Int>.run(by: 2) { ahead in
                for piece in 0..<5 { _ = ahead.give(piece) }
                throw Broken()
            } take: { next in
                do {
                    while let piece = try next() { taken.append(piece) }
                } catch is Broken {
                    // It is thrown as often as somebody asks.
                    while let piece = try next() { taken.append(piece) }
                }
            }
        }
        #expect(taken == [0, 1, 2, 3, 4])
    }

    @Test("who takes no more ends the work ahead, which was at most so far ahead")
    func stop() {
        let made = Made()
        #expect(throws: Broken.self) {
            try Ahead<Int>.run(by: 2) { ahead in
                var piece = 0
                while ahead.give(piece) {
                    piece += 1
                    made.count.store(piece, ordering: .sequentiallyConsistent)
                }
            } take: { next in
                for _ in 0..<3 { _ = try next() }
                throw Broken()
            }
        }
        // It has ended: nothing is made any more.
        #expect(made.count.load(ordering: .sequentiallyConsistent) <= 5)
    }

    @Test("who gives on although nothing is wanted is told so again")
    func deaf() {
        #expect(throws: Broken.self) {
            try Ahead<Int>.run(by: 1) { ahead in
                for piece in 0..<100 { _ = ahead.give(piece) }
            } take: { next in
                _ = try next()
                throw Broken()
            }
        }
    }

    private final class Made: Sendable {
        let count = Atomic(0)
    }
}
