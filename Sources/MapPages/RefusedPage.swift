import Reporting

extension Site {
    /// Says why there is no page, and where to go on.
    func refusedPage(_ refusal: Refusal) -> Page {
        let title = refusal.status == .notFound ? "Not here" : "Not understood"
        return Page(
            title: title, list: PrintedList(title: title, columns: [], rows: []), facts: [],
            question: question
        ) { html in
            html.element("h1", [:], title)
            html.element("p", ["class": "lead"], refusal.reason)
            html.element("p", [:], "The pages above lead on.")
        }
    }
}
