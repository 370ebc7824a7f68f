package import CommitmentModel
import SQLite

extension Store {
    /// Every organisation: those of no one country first, then by country and name.
    package func organisations() throws -> [Organisation] {
        try connection.rows(
            "SELECT iso3, name, kind, topics, url, source FROM organisation ORDER BY iso3, name"
        ) { row in
            Organisation(
                country: row.textOrNil(at: 0).flatMap(CountryCode.init(rawValue:)), name: row.text(at: 1),
                kind: row.text(at: 2),
                topics: row.textOrNil(at: 3)?.split(separator: ";").map(String.init) ?? [],
                url: row.textOrNil(at: 4), source: row.text(at: 5))
        }
    }

    /// Every focal point by country, in the order of office and role.
    package func focalPoints() throws -> [CountryCode: [FocalPoint]] {
        try focalPointRows().mapValues { $0.map(\.point) }
    }

    private func focalPointRows() throws -> [CountryCode: [(id: Int, point: FocalPoint)]] {
        let rows = try connection.rows(
            """
            SELECT iso3, office, role, since, ends, introduced, source, id
            FROM focal_point ORDER BY iso3, office, role
            """
        ) { row in
            (
                code: try row.country(at: 0),
                row: (
                    id: row.integer(at: 7),
                    point: FocalPoint(
                        office: row.text(at: 1), role: row.text(at: 2), since: try row.date(at: 3),
                        ends: try row.date(at: 4), introduced: try row.date(at: 5), source: row.text(at: 6))
                )
            )
        }
        return Dictionary(grouping: rows, by: \.code).mapValues { $0.map(\.row) }
    }

    /// Notes that the focal points of a country were introduced on a day: those that waited for it then.
    ///
    /// - Throws: ``StoreError/noFocalPoint(country:)`` where there is none to introduce.
    package func introduce(_ country: Country, on day: Day) throws {
        try connection.transaction {
            let waiting = try focalPointRows()[country.code, default: []].filter { $0.point.waits(on: day) }
            if waiting.isEmpty { throw StoreError.noFocalPoint(country: country.name) }
            var update = try Statement(
                "UPDATE focal_point SET introduced = :day WHERE id = :id", on: connection)
            for row in waiting {
                try update.bind("\(day)", to: ":day")
                try update.bind(row.id, to: ":id")
                try update.run()
            }
        }
    }
}
