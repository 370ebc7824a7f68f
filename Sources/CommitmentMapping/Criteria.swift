import CommitmentModel

/// Works out the six criteria of rule prio-1 for one country.
struct Criteria {
    private let judgement: CountryJudgement
    private let question: Question
    /// Category-a countries other than this one.
    private let peers: [Country]

    init(_ judgement: CountryJudgement, peers: [Country]) {
        self.judgement = judgement
        question = judgement.question
        self.peers = peers.filter { $0.code != judgement.record.country.code }
    }

    var values: [CriterionValue] { [timing, need, readiness, feasibility, scale, leverage] }

    // MARK: Timing

    private var timing: CriterionValue {
        guard let due = judgement.nextPlanDue else {
            return CriterionValue(
                .timing, .unknown, raw: "no plan is known", source: "nobody has imported one")
        }
        let months = Double(due - question.asOf) / 30.4375
        let distance = "\(abs((months * 10).rounded() / 10)) months"
        let raw =
            "next plan due \(due), "
            + (months >= 0 ? "in \(distance)" : "\(distance) ago; no newer one is known here")
        return CriterionValue(
            .timing, Interval(Self.timing(months: months)), raw: raw,
            source: "end of \(judgement.plans.last?.name ?? "the newest plan")")
    }

    /// Worth of the time left until a plan is due; negative is overdue.
    static func timing(months: Double) -> Double {
        switch months {
        case 24...: 0.1
        case 9...: 1 - 0.9 * (months - 9) / 15
        case 2...: 1
        case 0...: 0.6 + 0.4 * months / 2
        case (-12)...: 0.6 + 0.3 * months / 12
        default: 0.3
        }
    }

    // MARK: Need

    private var need: CriterionValue {
        let behind = judgement.count(of: .behind)
        let coded = behind + judgement.count(of: .onTrack)
        let (items, raw, source) = recordedNeed
        guard coded > 0 else { return CriterionValue(.need, meanOf: items, raw: raw, source: source) }
        return CriterionValue(
            .need, meanOf: items, floor: Double(behind) / Double(coded),
            raw: raw + "; \(behind) of \(coded) running ones behind", source: source)
    }

    private var recordedNeed: ([Interval], raw: String, source: String) {
        switch judgement.category {
        case .a:
            let parts = [
                ("ambitious", share { $0.finding.ambition.map { $0.value.isAmbitious ? .yes : .no } }),
                ("engagement", share(engagement)),
                ("strong results", share { $0.finding.results.map { $0.value.isStrong ? .yes : .no } }),
            ]
            let words = parts.map { "\($0.0) \($0.1.map(Self.percent) ?? "unknown")" }
            // One minus a mean is the mean of what is missing in each.
            return (
                parts.map { ($0.1 ?? .unknown).inverted }, words.joined(separator: ", "), "IRM reports"
            )
        case .b:
            guard let share = judgement.share else { return ([.unknown], notReviewed, reviewSource) }
            // A single plan counts twice for nothing, and people count it once.
            let words =
                judgement.window.count > 1
                ? "\(share.part) of \(share.whole), weighted" : "\(share.part / 2) of \(share.whole / 2)"
            return ([Interval(1 - share.value)], "share delivered \(words)", "IRM reports")
        case .c:
            guard let publisher = judgement.ocdsPublisher else {
                return ([Interval(0.5, 1)], "no OCDS publisher is known", "signals")
            }
            return ([Interval(0.2)], "OCDS publisher: \(publisher.title)", publisher.source)
        case .u, .n, .x:
            return ([.unknown], notReviewed, reviewSource)
        }
    }

    private var notReviewed: String {
        judgement.lacksCodes
            ? "no finished commitment has a code of completion" : "no finished commitment is reviewed yet"
    }

    /// A report may speak of commitments and leave open what was delivered.
    private var reviewSource: String {
        judgement.commitments.contains { $0.finding.leading != nil || $0.finalReport != nil }
            ? "IRM reports" : "no IRM report"
    }

    /// The mean of a code over the commitments where it is known.
    private func share(_ code: (CommitmentJudgement) -> Interval?) -> Interval? {
        let known = judgement.commitments.compactMap(code)
        return known.isEmpty ? nil : .mean(known)
    }

    /// Whether a commitment is about engagement.
    ///
    /// A person's word is certain, and so is the IRM's no; its yes only
    /// suggests, and what a rule suggests counts for nothing.
    private func engagement(_ judged: CommitmentJudgement) -> Interval? {
        switch judged.commitment.tags.first(where: { $0.tag == .engagement })?.state {
        case .accepted: .yes
        case .rejected: .no
        case .suggested, nil: judged.finding.participation.map { $0.value ? .unknown : .no }
        }
    }

    private static func percent(_ interval: Interval) -> String {
        let (low, high) = (Int((interval.low * 100).rounded()), Int((interval.high * 100).rounded()))
        return low == high ? "\(low) %" : "\(low) to \(high) %"
    }

    // MARK: Readiness and feasibility

    private var readiness: CriterionValue {
        func signal(_ isWanted: (Signal.Kind) -> Bool) -> Interval {
            judgement.signal(isWanted) == nil ? .unknown : .yes
        }
        let parts: [(name: String, known: Interval, else: Condition.Kind)] = [
            ("goal in a running plan", goal, .goal),
            ("mandate or pledge", signal { $0 == .pledge || $0 == .law }, .mandate),
            ("named focal point", judgement.focalPoint == nil ? .unknown : .yes, .focalPoint),
            ("resources", .unknown, .resources),
            ("data infrastructure", judgement.ocdsPublisher == nil ? .unknown : .yes, .dataInfrastructure),
            ("civil society partner", signal { $0 == .citizenMonitoring }, .civilSocietyPartner),
            ("request", signal { $0 == .request }, .request),
        ]
        let items = parts.map { ($0.name, known($0.known, or: $0.else)) }
        return CriterionValue(
            .readiness, meanOf: items.map(\.1), raw: Self.words(items),
            source: source(
                (["plans, signals and pledges"] + [judgement.focalPoint?.source].compactMap(\.self))
                    .joined(separator: "; "), parts.filter { $0.known.width > 0 }.map(\.else)))
    }

    // MARK: What somebody found

    private static let ofFeasibility: [Condition.Kind] = [.civicSpace, .opposition]

    /// What is known, or else what somebody found by the day.
    private func known(_ value: Interval, or kind: Condition.Kind) -> Interval {
        value.width == 0 ? value : judgement.condition(kind).map { Interval($0.value) } ?? value
    }

    /// A source, and who found the conditions beside it.
    private func source(_ source: String, _ kinds: [Condition.Kind]) -> String {
        let found = Set(kinds.compactMap { judgement.condition($0)?.source }).sorted()
        return ([source] + found).joined(separator: "; ")
    }

    private var goal: Interval {
        if judgement.commitments.contains(where: { $0.period.isRunning(on: question.asOf) }) { return .yes }
        let running = judgement.plans.filter { PlanPeriod($0)?.isRunning(on: question.asOf) ?? false }
        // No plan that runs, or one that nobody has read, says nothing.
        return !running.isEmpty && running.allSatisfy { $0.coverage == .all } ? .no : .unknown
    }

    private var feasibility: CriterionValue {
        let standing: Interval =
            switch judgement.standing {
            case .active, .responsePolicy: Interval(1)
            case .proceduralReview: Interval(0.3)
            case .inactive, .suspended, .withdrawn, nil: .unknown
            }
        let items = [
            ("standing", standing), ("civic space", known(.unknown, or: .civicSpace)),
            ("opposition", known(.unknown, or: .opposition)),
        ]
        return CriterionValue(
            .feasibility, meanOf: items.map(\.1), raw: Self.words(items),
            source: source("memberships", Self.ofFeasibility))
    }

    private static func words(_ items: [(String, Interval)]) -> String {
        let known = items.filter { $0.1.width == 0 }.map { name, value in
            "\(name): " + (value == .yes ? "yes" : value == .no ? "no" : "\(value.middle)")
        }
        let unknown = items.filter { $0.1.width > 0 }.map(\.0)
        return (known + (unknown.isEmpty ? [] : ["unknown: \(unknown.joined(separator: ", "))"]))
            .joined(separator: "; ")
    }

    // MARK: Scale and leverage

    private var scale: CriterionValue {
        guard let population = judgement.record.country.population else {
            return CriterionValue(.scale, .unknown, raw: "population unknown", source: "countries")
        }
        return CriterionValue(
            .scale, Interval(Self.scale(population: population)), raw: "\(population) people",
            source: "countries")
    }

    /// Worth of a population: 10^6 gives 0, 10^8.3 gives 1.
    ///
    /// Rounded to twelve decimals: C libraries disagree on the last bit of a
    /// logarithm, and outputs have to be the same everywhere.
    static func scale(population: Int) -> Double {
        min(1, max(0, ((logarithm10(Double(population)) - 6) / 2.3 * 1e12).rounded() / 1e12))
    }

    private var leverage: CriterionValue {
        let country = judgement.record.country
        let near = peers.filter {
            $0.region == country.region || !Set($0.languages).isDisjoint(with: country.languages)
        }
        return CriterionValue(
            .leverage, Interval(min(1, Double(near.count) / 3)),
            raw: "\(near.count) countries in category a share a language or the region", source: "countries")
    }
}
