/// Where the lists are cut: what "in the top" means.
package enum Cut: Equatable, Sendable {
    /// The first so many of each list.
    case top(Int)
    /// A merged agenda of so many slots.
    case slots(Int)

    /// The shares of the merged agenda, list by list.
    static let percent = [40, 30, 30]

    /// How many of each list are in.
    ///
    /// Slots are rounded by largest remainder, the earlier list first where
    /// remainders are equal. What a short list leaves unused is `spare`: it goes
    /// to the next best of the other lists.
    package func quotas(sizes: [Int]) -> (quotas: [Int], spare: Int) {
        switch self {
        case .top(let count):
            return (sizes.map { _ in count }, 0)
        case .slots(let count):
            var quotas = Self.percent.map { count / 100 * $0 + count % 100 * $0 / 100 }
            let remainders = Self.percent.map { count % 100 * $0 % 100 }
            let order = quotas.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
            for index in order.prefix(count - quotas.reduce(0, +)) { quotas[index] += 1 }
            return (quotas, zip(quotas, sizes).reduce(0) { $0 + max(0, $1.0 - $1.1) })
        }
    }
}
