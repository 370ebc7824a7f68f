/// Puts candidates in order by their scores, again and again.
///
/// The candidates come in the order of the rule's ties, which no score
/// changes; so a stable radix sort by tenths gives the order of the rule, and
/// takes time in proportion to their number.
struct Ranking {
    /// Scores have ten bits; they are sorted five at a time.
    private static let bits = 5

    private let lists: [Int]
    private let quotas: [Int]
    private let spare: Int
    private let ties: [Int]
    private var starts: [Int]
    private var order: [Int]
    private var halfway: [Int]
    /// The place of each candidate in its list, from 1.
    private(set) var ranks: [Int]
    /// Whether each candidate is in the top.
    private(set) var isIn: [Bool]

    init(lists: [Int], cut: Cut) {
        self.lists = lists
        let sizes = PriorityList.lists.indices.map { list in lists.count { $0 == list } }
        (quotas, spare) = cut.quotas(sizes: sizes)
        ties = Array(lists.indices)
        starts = Array(repeating: 0, count: 1 << Self.bits + 1)
        (order, halfway, ranks) = (ties, ties, ties)
        isIn = Array(repeating: false, count: lists.count)
    }

    /// Ranks by scores in tenths, 0…1000, one for each candidate.
    mutating func rank(by tenths: [Int]) {
        Self.sort(ties, by: tenths, shift: 0, into: &halfway, &starts)
        Self.sort(halfway, by: tenths, shift: Self.bits, into: &order, &starts)
        var counts = quotas.map { _ in 0 }
        var unused = spare
        for index in order {
            let list = lists[index]
            counts[list] += 1
            ranks[index] = counts[list]
            isIn[index] = counts[list] <= quotas[list]
            if !isIn[index], unused > 0 {
                isIn[index] = true
                unused -= 1
            }
        }
    }

    /// Sorts candidates by five bits of 1000 less their tenths, and leaves those
    /// that are equal in their order.
    private static func sort(
        _ source: [Int], by tenths: [Int], shift: Int, into target: inout [Int], _ starts: inout [Int]
    ) {
        func digit(_ index: Int) -> Int { (1000 - tenths[index]) >> shift & (1 << bits - 1) }
        for index in starts.indices { starts[index] = 0 }
        for index in source { starts[digit(index) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        for index in source {
            let digit = digit(index)
            target[starts[digit]] = index
            starts[digit] += 1
        }
    }
}
