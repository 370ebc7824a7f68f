package import CommitmentModel
import SQLite

extension Store {
    /// The outline of every country of the world that was imported, by code.
    package func outlines() throws -> [Outline] {
        try connection.rows(
            "SELECT code, name, centre_x, centre_y, area, path FROM outline ORDER BY code"
        ) { row in
            Outline(
                code: try row.country(at: 0), name: row.text(at: 1),
                centre: (row.integer(at: 2), row.integer(at: 3)), area: row.integer(at: 4),
                path: row.text(at: 5))
        }
    }
}
