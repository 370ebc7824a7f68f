import Dispatch
import Synchronization

/// Work that one thread does a few pieces ahead of another, which takes them in their order.
final class Ahead<Piece: Sendable>: Sendable {
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

    /// Runs `make` on a thread of its own, while `take` takes what it gives.
    ///
    /// - Parameters:
    ///   - count: How many pieces may wait.
    ///   - make: Gives pieces, until it has no more or finds that none is wanted.
    ///   - take: Takes pieces; `nil` stands behind the last, and what `make` threw is thrown there.
    /// - Returns: What `take` returned, when both have ended.
    static func run<Output>(
        by count: Int, _ make: @escaping @Sendable (_ ahead: Ahead) throws -> Void,
        take: (_ next: () throws -> Piece?) throws -> Output
    ) rethrows -> Output {
        let ahead = Ahead()
        let done = DispatchSemaphore(value: 0)
        for _ in 0..<count { ahead.demand.signal() }
        DispatchQueue.global().async {
            let ending = Result { try make(ahead) }
            ahead.state.withLock { $0.ending = ending }
            ahead.supply.signal()
            done.signal()
        }
        defer {
            ahead.state.withLock { $0.isUnwanted = true }
            ahead.demand.signal()
            done.wait()
        }
        return try take(ahead.next)
    }

    /// Whether somebody still takes pieces; for work that takes long to make one.
    var isWanted: Bool { state.withLock { !$0.isUnwanted } }

    /// Passes a piece on when there is room for it.
    ///
    /// - Returns: Whether it is wanted.
    func give(_ piece: Piece) -> Bool {
        demand.wait()
        let isWanted = state.withLock { state in
            if !state.isUnwanted { state.pieces.append(piece) }
            return !state.isUnwanted
        }
        // Whoever gives once more is told so again.
        if isWanted { supply.signal() } else { demand.signal() }
        return isWanted
    }

    private func next() throws -> Piece? {
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
}
