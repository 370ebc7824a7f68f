import CommitmentModel

/// What a line of free text under `ogp_commitments` speaks of.
///
/// OCP lists plans of OGP, pledges made at summits, laws and strategies side by
/// side. None of them is a commitment: those come with OGP's own files.
enum OCPMention: Equatable {
    case pledge(event: String, date: PartialDate?)
    /// Says that a plan of OGP has something on contracting: a claim.
    case plan
    case law
    case other

    /// A summit goes before a plan, and a plan before a law: "law announced in the
    /// second OGP plan" is a claim about the plan.
    init(_ text: String, link: String?) {
        let words = " \(folded(text)) "
        func has(_ phrases: [String]) -> Bool { phrases.contains { words.contains(" \($0) ") } }
        if has(Self.anticorruption), has(Self.london) {
            self = .pledge(
                event: "Anti-Corruption Summit, London", date: PartialDate(year: 2016, month: 5, day: 12))
        } else if has(["c5", "contracting 5", "contracting five"]) {
            self = .pledge(event: "Contracting 5", date: nil)
        } else if has(Self.summits) {
            self = .pledge(event: text, date: nil)
        } else if has(Self.plans) || link.map(Self.isOGP) == true {
            self = .plan
        } else if has(Self.laws) {
            self = .law
        } else {
            self = .other
        }
    }

    private static let anticorruption = [
        "anti corruption summit", "anticorruption summit", "cumbre anticorrupcion",
    ]
    /// There were other summits against corruption since.
    private static let london = ["uk", "london", "united kingdom", "2016", "londres"]
    private static let summits = ["summit", "cumbre", "sommet", "cupula"]
    private static let plans = [
        "ogp", "nap", "open government partnership", "open government action plan", "national action plan",
        "local action plan", "subnational action plan", "alianza para el gobierno abierto",
        "plan de accion nacional", "plan de accion de gobierno abierto", "plan d action national",
        "plano de acao nacional",
    ]
    private static let laws = [
        "law", "laws", "act", "decree", "legislation", "ley", "lei", "loi", "decreto", "decret",
    ]

    private static func isOGP(_ link: String) -> Bool {
        link.lowercased().contains("opengovpartnership.org/")
    }
}
