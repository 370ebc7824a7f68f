import SQLite

/// Digests of the rows that were merged last into the commitments of a database,
/// as they stood before an import.
///
/// In memory, since most rows of a file that comes again are asked for.
package struct LastRows: Sendable {
    private struct Row {
        let digest: UInt64
        let plan: UInt32
        let commitment: UInt32
    }

    private var rows: [Row] = []
    /// Places in `rows`, from 1; 0 is free.
    ///
    /// A row's stands where the last bits of its digest say, which are as good
    /// as drawn by lot, or at the next free place.
    private var places: [UInt32] = [0]

    /// Of a database without any.
    package init() {}

    init(in connection: Connection, upTo lastRow: Int) throws {
        // Room that nothing is written to costs nothing.
        rows.reserveCapacity(min(lastRow, 1 << 20))
        var found = try Statement(
            "SELECT last_row, plan_id, id FROM commitment WHERE last_row IS NOT NULL", on: connection)
        while try found.step() {
            // What does not fit is not known: its row will be read.
            guard let plan = UInt32(exactly: found.integer(at: 1)),
                let commitment = UInt32(exactly: found.integer(at: 2))
            else { continue }
            rows.append(
                Row(
                    digest: UInt64(bitPattern: Int64(found.integer(at: 0))), plan: plan,
                    commitment: commitment))
        }
        // At most half of the places are taken.
        places = Array(repeating: 0, count: 1 << (Int.bitWidth - rows.count.leadingZeroBitCount + 1))
        for index in rows.indices {
            places[place(of: rows[index].digest)] = UInt32(index + 1)
        }
    }

    /// Where a digest stands, or may be put.
    private func place(of digest: UInt64) -> Int {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: digest) & mask
        while places[place] != 0, rows[Int(places[place]) - 1].digest != digest { place = (place + 1) & mask }
        return place
    }

    /// A digest as the database holds it.
    static func number(_ digest: UInt64?) -> Int? { digest.map { Int(bitPattern: UInt($0)) } }

    /// Whether some commitment has it.
    package func contains(_ digest: UInt64) -> Bool { places[place(of: digest)] != 0 }

    /// The commitment of a plan into which a row with this digest was merged
    /// last, if nothing that came with it has changed since.
    ///
    /// To merge it again would change nothing.
    package func commitment(ofPlan plan: Int, _ digest: UInt64) -> Int? {
        let place = Int(places[place(of: digest)])
        guard place > 0, rows[place - 1].plan == plan else { return nil }
        return Int(rows[place - 1].commitment)
    }
}
