import CSV
import CommitmentModel

/// The row that names the columns.
struct Header: Sendable {
    let line: Int
    /// What lines are called where it comes from: rows, in a sheet.
    let unit: String
    /// As the file spells them, in its order.
    let names: [String]
    private let positions: [String: [Int]]
    /// Positions by the spelling that is asked for.
    private var known: [String: Int?] = [:]
    /// The positions of columns that are read and that stand there twice.
    private(set) var doubled: [[Int]] = []

    init(_ reader: borrowing any RecordReader & ~Copyable) {
        line = reader.line
        unit = reader.unit
        names = reader.cells
        positions = Dictionary(
            grouping: names.indices.filter { [names] in !folded(names[$0]).isEmpty },
            by: { [names] in Self.key(names[$0]) })
    }

    func index(_ name: String) -> Int? { known[name] ?? positions[Self.key(name)]?.first }

    /// Looks up columns once that every row will be asked for.
    mutating func expect(_ columns: [String]) {
        for column in columns { known[column] = .some(positions[Self.key(column)]?.first) }
        doubled = Set(columns.map(Self.key)).compactMap { positions[$0] }.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
    }

    /// How many cells hold a name, and not a number.
    var nameCount: Int { names.count { !$0.isEmpty && Int($0) == nil } }

    /// How many of a layout's needed headers are here.
    func matches(_ required: [String]) -> Int { required.count { index($0) != nil } }

    /// The needed headers that are missing.
    func missing(of required: [String]) -> [String] { required.filter { index($0) == nil } }

    /// Each of the headers that are missing with the one that is nearest to it,
    /// if one is near.
    func nearest(to missing: [String]) -> [(name: String, nearest: String?)] {
        let strange = names.filter { !$0.isEmpty }
        return missing.map { ($0, CommitmentModel.nearest(to: $0, among: strange)) }
    }

    /// Blind to case, spaces and punctuation, and to whether it is English,
    /// French or Spanish; but `_Relevant` (a number) is not `Relevant` (a word).
    private static func key(_ name: String) -> String {
        (name.first == "_" ? "_" : "") + HeaderWords.key(name)
    }
}
