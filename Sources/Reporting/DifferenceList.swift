package import CommitmentModel

extension PrintedList {
    /// More new rows of a kind than these in one country are counted.
    private static let listedAtMost = 3

    /// What runs changed, in the order given: a row a fact, and many new rows
    /// of one kind as one row for a country, unless `isWhole`.
    package static func differences(
        _ differences: [Difference], from: ImportRun, to: ImportRun, isWhole: Bool
    ) -> PrintedList {
        PrintedList(
            title: "What changed from run \(from.number) to run \(to.number)", sheetName: "Changes",
            columns: [
                Column("iso3", "ISO"),
                Column("country", "Country", presence: .filesOnly),
                Column("plan", "Plan", alignment: .trailing, presence: .whenItFits),
                Column("id", "Id"),
                Column("title", "Title", presence: .whenItFits),
                Column("subject", "Subject code", presence: .dataOnly),
                Column("event", "Event code", presence: .dataOnly),
                Column("event_words", "What"),
                Column("report", "Report", presence: .filesOnly),
                Column("field", "Field"), Column("old", "Old"), Column("new", "New"),
                Column("count", "Count", alignment: .trailing, presence: .dataOnly),
                Column("run", "Run", alignment: .trailing),
            ],
            rows: isWhole ? differences.map(row) : shortened(differences),
            facts: summary(of: differences) + [
                Fact("From", from.words), Fact("To", to.words), Fact("Program", Program.name),
            ],
            emptyMessage: "No plan, report, commitment or assessment differs.")
    }

    private static func row(_ difference: Difference) -> [Value] {
        let event = difference.event
        return [
            .text(difference.country.rawValue), .text(difference.countryName), .text(difference.plan),
            Value(difference.reference), Value(difference.title), .text(difference.subject.code),
            .text(event.code), .text(event.words(difference.subject, difference.report)),
            Value(difference.report?.words), Value(event.field), Value(event.old),
            Value(event.new(of: difference.subject)), .integer(1), .integer(difference.run),
        ]
    }

    /// New rows of one kind, country and run, which may become one row.
    private struct Kind: Hashable {
        let country: CountryCode
        let subject: Subject
        let run: Int
    }

    /// A count stands where the first row that it counts would have stood.
    private static func shortened(_ differences: [Difference]) -> [[Value]] {
        func kind(_ difference: Difference) -> Kind {
            Kind(country: difference.country, subject: difference.subject, run: difference.run)
        }
        let counts = differences.filter(\.event.isNew).reduce(into: [:]) { counts, difference in
            counts[kind(difference), default: 0] += 1
        }
        var counted: Set<Kind> = []
        return differences.compactMap { difference in
            let kind = kind(difference)
            guard difference.event.isNew, let count = counts[kind], count > listedAtMost else {
                return row(difference)
            }
            guard counted.insert(kind).inserted else { return nil }
            return [
                .text(difference.country.rawValue), .text(difference.countryName), .unknown, .unknown,
                .unknown, .text(difference.subject.code), .text(difference.event.code),
                .text("\(count) new \(difference.subject.code)s"), .unknown, .unknown, .unknown, .unknown,
                .integer(count), .integer(difference.run),
            ]
        }
    }

    /// What is new, then what was changed, each once however many fields did.
    private static func summary(of differences: [Difference]) -> [Fact] {
        let new = differences.filter(\.event.isNew)
        let order: [Subject] = [.report, .commitment, .assessment, .plan]
        return order.map { subject in
            let found = new.filter { $0.subject == subject }
            return Fact(
                "New \(subject.code)s", "\(found.count)" + (subject == .report ? byCountry(found) : ""))
        }
            + order.map { subject in
                let changed = differences.filter { $0.event.isChange && $0.subject == subject }
                return Fact("Changed \(subject.code)s", "\(Set(changed.map(\.subjectID)).count)")
            }
    }

    /// " (Albania 1, Ukraine 2)", in the order given; nothing for none.
    private static func byCountry(_ differences: [Difference]) -> String {
        let counts = Dictionary(grouping: differences, by: \.countryName).mapValues(\.count)
        var named: Set<String> = []
        let names = differences.map(\.countryName).filter { named.insert($0).inserted }
        return names.isEmpty
            ? "" : " (" + names.map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: ", ") + ")"
    }
}

extension ImportRun {
    /// "after run 16, assessments.csv, 2016-02-08T12:00:00Z".
    fileprivate var words: String { "after run \(number), \(file), \(imported)" }
}
