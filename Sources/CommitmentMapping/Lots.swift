import CommitmentModel

/// The values of all candidates, laid out to be drawn many times.
struct Lots {
    /// A criterion of a candidate: a known part, and what each unknown item may add.
    private struct Part {
        let known: Double
        let floor: Double
        let spans: Range<Int>
    }

    private var generators: [SplitMix64]
    /// Those of the first candidate in the order of the criteria, then the next.
    private let parts: [Part]
    private let spans: [Double]
    /// What the last draw gave each candidate, in tenths of a point.
    private(set) var tenths: [Int]

    init(_ candidates: [Candidate], seed: UInt64) {
        var parts: [Part] = []
        var spans: [Double] = []
        for candidate in candidates {
            for criterion in Criterion.allCases {
                let value = candidate.values.first { $0.criterion == criterion }
                let items = value?.items ?? [.unknown]
                let start = spans.count
                spans += items.filter { $0.width > 0 }.map { $0.width / Double(items.count) }
                parts.append(
                    Part(
                        known: Interval.mean(items).low, floor: value?.floor ?? 0, spans: start..<spans.count)
                )
            }
        }
        self.parts = parts
        self.spans = spans
        generators = candidates.map { SplitMix64(seed: seed, stream: $0.code.rawValue) }
        tenths = Array(repeating: 0, count: candidates.count)
    }

    /// Draws what is unknown, and weighs it.
    mutating func draw(_ weights: [Double]) {
        let sum = weights.reduce(0, +)
        var next = 0
        for index in generators.indices {
            var score = 0.0
            for weight in weights {
                let part = parts[next]
                var value = part.known
                for span in part.spans { value += spans[span] * generators[index].uniform() }
                score += weight * max(part.floor, value)
                next += 1
            }
            tenths[index] = min(1000, PriorityScore.tenths(100 * score / sum))
        }
    }
}
