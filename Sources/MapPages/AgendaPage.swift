import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

extension Site {
    func agenda(_ edition: Edition, _ address: Address) throws -> Page {
        let items = try store.agenda()
        let list = PrintedList.agenda(items)
        let events = try store.events()
        return Page(
            title: "Agenda", list: list, facts: list.factsAndCount, question: edition.question
        ) { [self] html in
            html.element("h1", [:], "What both organisations agreed to do")
            html.element(
                "p", ["class": "lead"],
                "The engagement agreement of the Open Contracting Partnership and the Open Government Partnership, 2016, action by action."
            )
            actions(&html, items)
            self.joint(&html, edition, address)
            self.events(&html, events, edition, address)
        }
    }

    private func actions(_ html: inout MarkupWriter, _ items: [AgendaItem]) {
        guard !items.isEmpty else {
            html.empty("The agenda is not loaded. Load it with: ocmap init")
            return
        }
        var areas: [String] = []
        for item in items where !areas.contains(item.area) { areas.append(item.area) }
        for area in areas {
            html.element("section") { html in
                html.element("h2", [:], area)
                html.element("dl", ["class": "why"]) { html in
                    for item in items where item.area == area {
                        html.element("div") { html in
                            html.element("dt", [:], item.code)
                            html.sentence("dd") { html in
                                html.element("b", [:], item.title)
                                if let timeframe = item.timeframe { html.say(" (\(timeframe))") }
                            }
                            if let note = item.note { html.element("dd", ["class": "note"], note) }
                        }
                    }
                }
            }
        }
        if let source = items.first?.source {
            html.sentence("p", ["class": "note"]) { html in
                html.say("From: ")
                html.linked(source)
            }
        }
    }

    private func joint(_ html: inout MarkupWriter, _ edition: Edition, _ address: Address) {
        let set = edition.judgements.filter { $0.jointPriority != nil }
        html.section("joint", "Countries that both set as a priority") { html in
            guard !set.isEmpty else {
                html.empty("None is known by this day.")
                return
            }
            html.element("ul") { html in
                for judgement in set {
                    html.sentence("li") { html in
                        countryLink(&html, judgement, address)
                        html.say(": \(judgement.jointPriority?.words ?? "")")
                    }
                }
            }
        }
    }

    private func events(_ html: inout MarkupWriter, _ events: [Event], _ edition: Edition, _ address: Address)
    {
        let asOf = edition.question.asOf
        html.section("events", "Events") { html in
            guard !events.isEmpty else {
                html.empty("No event is known.")
                return
            }
            html.table(
                "Events, the newest first", [.init("When"), .init("Event"), .init("Where"), .init("Source")],
                isSortable: true, isQuiet: true
            ) { html in
                for event in events.reversed() {
                    html.row { html in
                        html.rowHead { html in
                            html.element("time", ["datetime": "\(event.date)"], DayText.known(event.date))
                            if event.date.lastDay >= asOf { html.say(" (to come)") }
                        }
                        html.cell("Event", event.name)
                        html.cell(
                            "Where",
                            [event.place, event.country.map(edition.name)].compactMap(\.self).joined(
                                separator: ", "))
                        html.cell("Source") { $0.linked(event.url ?? event.source) }
                    }
                }
            }
        }
    }
}
