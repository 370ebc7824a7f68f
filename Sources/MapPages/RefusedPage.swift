import Reporting

extension Site {
    /// Says why there is no page, and where to go on.
    func refusedPage(_ refusal: Refusal) -> Page {
        let title = refusal.status.title
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

extension Answer.Status {
    /// What the page is called that says so.
    fileprivate var title: String {
        switch self {
        case .found: "Here"
        case .badRequest: "Not understood"
        case .notFound: "Not here"
        case .methodNotAllowed, .tooLarge, .misdirected: "Refused"
        case .failed: "Not made"
        case .unavailable: "Later"
        }
    }
}
