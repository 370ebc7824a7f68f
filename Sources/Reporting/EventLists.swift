package import CommitmentModel

// What the agreement names beside the map: meetings, stories, and its own actions.
extension PrintedList {
    /// Meetings, summits and launches, by day.
    package static func events(_ events: [(event: Event, country: Country?)], asOf: Day) -> PrintedList {
        PrintedList(
            title: "Events, from \(asOf) on", sheetName: "Events",
            columns: [
                Column("date", "Date", alignment: .trailing),
                Column("ends", "Ends", alignment: .trailing), Column("name", "Name"),
                Column("place", "Place"), Column("iso3", "ISO"),
                Column("country", "Country", presence: .filesOnly),
                Column("url", "Where to read it", presence: .filesOnly),
                Column("source", "Source", presence: .filesOnly),
                Column("as_of", "As of", presence: .dataOnly),
            ],
            rows: events.map { event, country in
                [
                    .text("\(event.date)"), Value(event.ends?.description), .text(event.name),
                    Value(event.place), Value(event.country?.rawValue), Value(country?.name),
                    Value(event.url), .text(event.source), .text("\(asOf)"),
                ]
            },
            facts: [Fact("As of", "\(asOf)"), Fact("Program", Program.name)],
            emptyMessage: "No event is known. Import some: ocmap template events.")
    }

    /// Stories of what came of open contracting, by country.
    package static func stories(_ stories: [(story: Story, country: Country)], asOf: Day) -> PrintedList {
        PrintedList(
            title: "Stories, as of \(asOf)", sheetName: "Stories",
            columns: [
                Column("iso3", "ISO"), Column("country", "Country", presence: .filesOnly),
                Column("published", "Published", alignment: .trailing), Column("title", "Title"),
                Column("url", "Where to read it"), Column("source", "Source", presence: .filesOnly),
                Column("as_of", "As of", presence: .dataOnly),
            ],
            rows: stories.map { story, country in
                [
                    .text(country.code.rawValue), .text(country.name), Value(story.published?.description),
                    .text(story.title), .text(story.url), .text(story.source), .text("\(asOf)"),
                ]
            },
            facts: [Fact("As of", "\(asOf)"), Fact("Program", Program.name)],
            emptyMessage: "No such story is known. Import some: ocmap template stories.")
    }

    /// The actions of the agreement between OCP and OGP, by number.
    package static func agenda(_ items: [AgendaItem]) -> PrintedList {
        PrintedList(
            title: "The agreement of OCP and OGP", sheetName: "Agenda",
            columns: [
                Column("code", "No."), Column("area", "Area"), Column("title", "Action"),
                Column("timeframe", "Timeframe"), Column("note", "Note", presence: .filesOnly),
                Column("source", "Source", presence: .filesOnly),
            ],
            rows: items.map { item in
                [
                    .text(item.code), .text(item.area), .text(item.title), Value(item.timeframe),
                    Value(item.note), .text(item.source),
                ]
            },
            facts: [Fact("Program", Program.name)],
            emptyMessage: "No action is known. Import some: ocmap template agenda.")
    }
}
