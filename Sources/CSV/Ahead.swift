import Dispatch
import Synchronization

/// Work that one thread does a few pieces ahead of another, which takes them in their order.
package final class Ahead<Piece: Sendable>: Sendable {
    private struct State {
        var pieces: [Piece] = []
        var ending: Result<Void, any Error>?
        /// Whether nobody takes any more.
        var isUnwanted = false
    }

    private let state = Mutex(State())
    /// Counts the pieces that wait, and the ending.
    private let supply = DispatchSemaphore(value: 0)
    /// Counts the pieces that may still be made.
    private let demand = DispatchSemaphore(value: 0)
    private let done = DispatchSemaphore(value: 0)

    /// Begins to run `make` on a thread of its own; whoever does so calls ``end()`` when nothing is wanted any more.
    ///
    /// - Parameters:
    ///   - count: How many pieces may wait.
    ///   - make: Gives pieces, until it has no more or finds that none is wanted.
    init(by count: Int, _ make: @escaping @Sendable (_ ahead: Ahead) throws -> Void) {
        for _ in 0..<count { demand.signal() }
        DispatchQueue.global().async { [self] in
            let ending = Result { try make(self) }
            state.withLock { $0.ending = ending }
            supply.signal()
            done.signal()
        }
    }

    /// Runs `make` on a thread of its own, while `take` takes what it gives.
    ///
    /// - Parameters:
    ///   - count: How many pieces may wait.
    ///   - make: Gives pieces, until it has no more or finds that none is wanted.
    ///   - take: Takes pieces; `nil` stands behind the last, and what `make` threw is thrown there.
    /// - Returns: What `take` returned, when both have ended.
    package static func run<Output>(
        by count: Int, _ make: @escaping @Sendable (_ ahead: Ahead) throws -> Void,
        take: (_ next: () throws -> Piece?) throws -> Output
    ) rethrows -> Output {
        let ahead = Ahead(by: count, make)
        defer { ahead.end() }
        return try take(ahead.next)
    }

    /// Whether somebody still takes pieces; for work that takes long to make one.
    package var isWanted: Bool { state.withLock { !$0.isUnwanted } }

    /// Passes a piece on when there is room for it.
    ///
    /// - Returns: Whether it is wanted.
    package func give(_ piece: Piece) -> Bool {
        demand.wait()
        let isWanted = state.withLock { state in
            if !state.isUnwanted { state.pieces.append(piece) }
            return !state.isUnwanted
        }
        // Whoever gives once more is told so again.
        if isWanted { supply.signal() } else { demand.signal() }
        return isWanted
    }

    /// The next piece; `nil` behind the last, and what `make` threw is thrown there.
    func next() throws -> Piece? {
        supply.wait()
        let (piece, ending) = state.withLock { state in
            state.pieces.isEmpty ? (nil, state.ending) : (state.pieces.removeFirst(), nil)
        }
        guard let piece else {
            // Whoever asks behind the end is told so again.
            supply.signal()
            try ending?.get()
            return nil
        }
        demand.signal()
        return piece
    }

    /// Says that nothing is wanted any more, and waits until the work has ended.
    func end() {
        state.withLock { $0.isUnwanted = true }
        demand.signal()
        done.wait()
    }
}
