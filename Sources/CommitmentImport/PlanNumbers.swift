/// The numbers of a plan's commitments in a file, as far as they tell whether it holds all of them.
struct PlanNumbers {
    /// Whether a part of the plan was read before, and no more.
    let wasRead: Bool
    private(set) var held = 0
    private(set) var highest = 0
    private var last: Int?
    /// Whether each begins with a number to count by: 3 and 10.13, not B.
    private var areNumbers = true

    init(wasRead: Bool) { self.wasRead = wasRead }

    /// Counts the number of a row, unless it is that of the row before: 10.13 and 10.38 are both of 10.
    mutating func add(_ number: String?) {
        guard let number = Int((number ?? "").prefix { $0.isASCII && $0.isNumber }), number < 1_000 else {
            areNumbers = false
            return
        }
        if number != last { held += 1 }
        (last, highest) = (number, max(highest, number))
    }

    /// Whether a number is missing; `nil` where they cannot be counted.
    fileprivate var skips: Bool? { areNumbers ? highest > held : nil }
}

extension PlanNumbers {
    /// What the numbers of all its plans say of a file.
    struct Verdict {
        /// Fewer plans than this tell nothing of a file, only of themselves.
        private static let fewest = 5

        private let isSelection: Bool
        private let isWholeFile: Bool
        /// What a person has to know, where a plan is taken as read in part for its numbers.
        let warning: Problem?

        init(_ plans: [(numbers: PlanNumbers?, line: Int)]) {
            let counted = plans.filter { $0.numbers?.skips != nil }
            let skipping = counted.filter { $0.numbers?.skips == true }
            let tellsOfFile = counted.count >= Self.fewest
            isSelection = tellsOfFile && skipping.count * 2 > counted.count
            isWholeFile = tellsOfFile && !isSelection
            let taken = isSelection ? "all are" : skipping.count == 1 ? "it is" : "they are"
            warning = (isWholeFile ? nil : skipping.first).flatMap { first in
                first.numbers.map { numbers in
                    Problem(
                        severity: .warning, line: first.line, cell: nil, column: nil, value: nil,
                        message:
                            "\(skipping.count) of \(counted.count) plans skip commitment numbers, as the one in this line "
                            + "does (it has \(numbers.held), and one is number \(numbers.highest)), so \(taken) taken as "
                            + "read in part; if the file is complete, import it again with --whole.")
                }
            }
        }

        /// Whether a plan counts as read whole; without numbers it was read whole before.
        func isWhole(_ numbers: PlanNumbers?) -> Bool {
            guard let numbers, !isWholeFile else { return true }
            // A part of it was known: then nothing says that this is the rest.
            return !isSelection && numbers.skips != true && !(numbers.wasRead && numbers.skips == nil)
        }
    }
}
