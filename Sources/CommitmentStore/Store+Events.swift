package import CommitmentModel
import SQLite

extension Store {
    /// Every event, by its day.
    package func events() throws -> [Event] {
        try connection.rows(
            "SELECT date, ends, name, place, iso3, url, source FROM event ORDER BY date, name"
        ) { row in
            guard let date = try row.date(at: 0) else { throw StoreError.damaged("an event has no date") }
            return Event(
                date: date, ends: try row.date(at: 1), name: row.text(at: 2), place: row.textOrNil(at: 3),
                country: row.textOrNil(at: 4).flatMap(CountryCode.init(rawValue:)), url: row.textOrNil(at: 5),
                source: row.text(at: 6))
        }
    }

    /// Every story, by country, day and title.
    package func stories() throws -> [Story] {
        try connection.rows(
            "SELECT iso3, title, url, published, source FROM story ORDER BY iso3, published, title"
        ) { row in
            Story(
                country: try row.country(at: 0), title: row.text(at: 1), url: row.text(at: 2),
                published: try row.date(at: 3), source: row.text(at: 4))
        }
    }

    /// The actions of the agreement, by number.
    package func agenda() throws -> [AgendaItem] {
        try connection.rows(
            "SELECT code, area, title, timeframe, note, source FROM agenda_item ORDER BY code"
        ) { row in
            AgendaItem(
                code: row.text(at: 0), area: row.text(at: 1), title: row.text(at: 2),
                timeframe: row.textOrNil(at: 3), note: row.textOrNil(at: 4), source: row.text(at: 5))
        }
    }
}
