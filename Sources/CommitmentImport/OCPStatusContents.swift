import CommitmentModel
import CommitmentStore

extension OCPStatusFile {
    /// What a file says of its country, ready to be stored.
    struct Contents {
        /// A draft and where it stands.
        struct Item {
            let draft: OutsideDraft
            let line: Int
            let place: String
            let key: String
        }

        private let source: String
        private let country: CountryCode
        private let today: PartialDate?
        private(set) var items: [Item] = []
        private(set) var refused = 0
        /// Mentions of plans, which are told and not stored.
        private(set) var claims = 0
        private(set) var problems: [Problem] = []

        init(source: String, country: CountryCode, today: PartialDate?) {
            (self.source, self.country, self.today) = (source, country, today)
        }

        mutating func refuse(_ line: Int, _ place: String, _ key: String, _ message: String) {
            refused += 1
            problems.append(
                Problem(severity: .error, line: line, cell: place, column: key, value: nil, message: message))
        }

        // MARK: The five kinds of entries

        mutating func addPublisher(_ entry: OCPStatusEntry) {
            var entry = entry
            let (name, link) = (entry.text("publisher"), entry.text("publisher_link"))
            // OCDS was launched in 2014; two years more let its drafts in.
            let first = entry.year("year_first_implemented", in: 2012...max(2012, today?.year ?? 2099))
            // opentender.eu shows the data of many countries under its address; that is not a
            // country that publishes, nor a sign that it is interested.
            guard name?.hasPrefix("https://") != true, name?.hasPrefix("http://") != true else {
                return claim("publisher", name, "names an address and no body, a portal of others.", &entry)
            }
            add(.signal(.ocdsPublisher), name, "publisher", link, "publisher_link", date: first, &entry)
        }

        mutating func addInnovation(_ entry: OCPStatusEntry) {
            var entry = entry
            let (name, link) = (entry.text("innovation_description"), entry.text("innovation_link"))
            add(.signal(.other), name, "innovation_description", link, "innovation_link", &entry)
        }

        mutating func addMention(_ entry: OCPStatusEntry) {
            var entry = entry
            let (key, linkKey) = ("ogp_commitment", "ogp_commitment_link")
            let (text, link) = (entry.text(key), entry.text(linkKey))
            switch OCPMention(text ?? "", link: link) {
            case .pledge(let event, let date):
                add(.pledge(event: event), text, key, link, linkKey, date: date, &entry)
            case .law: add(.signal(.law), text, key, link, linkKey, &entry)
            case .other: add(.signal(.other), text, key, link, linkKey, &entry)
            case .plan:
                claim(key, text, "names an action plan, and commitments come from OGP's own files.", &entry)
            }
        }

        /// Notes an entry that is told and counts for nothing.
        private mutating func claim(
            _ key: String, _ text: String?, _ reason: String, _ entry: inout OCPStatusEntry
        ) {
            if entry.isRefused {
                refused += 1
            } else {
                claims += 1
                entry.warn(key, text, "claims, not counted: \(reason)")
            }
            problems += entry.problems
        }

        mutating func addStory(_ entry: OCPStatusEntry) {
            var entry = entry
            let (title, link) = (entry.text("story_title"), entry.text("story_url"))
            add(.story, title, "story_title", link, "story_url", date: link.flatMap(Self.day), &entry)
        }

        mutating func addMonitoring(line: Int, place: String) {
            // The words of the seeds, so that both are one row.
            var draft = OutsideDraft(
                .signal(.citizenMonitoring), country: country,
                title: "Citizens monitor contracts, says the OCP",
                source: source)
            draft.knownBy = today
            items.append(Item(draft: draft, line: line, place: place, key: "citizen_monitoring"))
        }

        private mutating func add(
            _ kind: OutsideDraft.Kind, _ title: String?, _ titleKey: String, _ link: String?,
            _ linkKey: String,
            date: PartialDate? = nil, _ entry: inout OCPStatusEntry
        ) {
            defer { problems += entry.problems }
            if title == nil, link == nil, !entry.isRefused { return }
            var draft = OutsideDraft(kind, country: country, title: title ?? "", source: source)
            (draft.date, draft.link) = (date, link)
            if title == nil, !entry.isRefused { entry.refuse(titleKey, nil, "is missing. Give it a name.") }
            if kind == .story {
                if draft.url == nil, !entry.isRefused {
                    entry.refuse(
                        linkKey, link, "is no address of the web, and a story needs one: http:// or https://."
                    )
                }
            } else {
                draft.knownBy = today
                if let link, draft.url == nil {
                    draft.note = "link as given: \(link)"
                    entry.warn(
                        linkKey, link,
                        "is no address of the web (http:// or https://); it is not taken as a link."
                    )
                }
            }
            if entry.isRefused {
                refused += 1
            } else {
                items.append(Item(draft: draft, line: entry.line, place: entry.place, key: titleKey))
            }
        }

        /// The day in an address, as blogs write it: `/2020/01/31/`.
        private static func day(in link: String) -> PartialDate? {
            let parts = link.split(separator: "/")
            return parts.indices.dropLast(2).lazy.compactMap { index in
                parts[index].count == 4 && parts[index].hasPrefix("20")
                    ? PartialDate(parts[index...].prefix(3).joined(separator: "-")) : nil
            }.first
        }
    }
}
