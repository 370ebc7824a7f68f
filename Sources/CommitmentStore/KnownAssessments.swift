import SQLite

/// The assessments that the database knows, looked up for an import.
///
/// A file mostly speaks of commitments in the order of their rows, so that a
/// stretch of them is asked for at once.
final class KnownAssessments {
    /// Commitments in a stretch: many cost hardly more than one, and too many are in vain in a file of another order.
    private static let count = 32

    private var select: Statement
    private var stretch = 0..<0
    private var known: [(commitment: Int, report: Int, id: Int)] = []

    init(on connection: Connection) throws {
        select = try Statement(
            """
            SELECT commitment_id, report_id, id FROM assessment
            WHERE commitment_id >= :first AND commitment_id < :end
            """, on: connection)
    }

    /// What a report says of a commitment, if it is known.
    func id(of commitment: Int, by report: Int) throws -> Int? {
        if !stretch.contains(commitment) { try read(from: commitment) }
        return known.first { $0.commitment == commitment && $0.report == report }?.id
    }

    /// Notes that an assessment was stored.
    func add(_ id: Int, of commitment: Int, by report: Int) {
        if stretch.contains(commitment) { known.append((commitment, report, id)) }
    }

    private func read(from first: Int) throws {
        stretch = first..<first + Self.count
        known.removeAll(keepingCapacity: true)
        try select.bind(stretch.lowerBound, to: ":first")
        try select.bind(stretch.upperBound, to: ":end")
        while try select.step() {
            known.append((select.integer(at: 0), select.integer(at: 1), select.integer(at: 2)))
        }
    }
}
