package import CommitmentMapping

// Sentences on priorities, for people.

extension Tier {
    package var words: String {
        switch self {
        case .firm: "firm"
        case .contested: "contested"
        case .out: "out"
        case .insufficientData: "insufficient data"
        }
    }
}

extension Weights {
    /// "T 25, N 25, R 20, F 15, I 10, L 5", and whether these are the rule's.
    package var words: String {
        func list(_ weights: [Double]) -> String {
            zip(Criterion.allCases, weights).map { "\($0.rawValue) \(Self.words($1))" }
                .joined(separator: ", ")
        }
        if areTheRules { return list(points) }
        return list(points) + " (not prio-1's own"
            + (given == points ? ")" : "; given as \(list(given)), scaled to add up to 100)")
    }

    /// A weight with at most one decimal: "25", "22.9".
    package static func words(_ weight: Double) -> String {
        let text = NumberText.rounded(weight, decimals: 1) ?? "–"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Robustness.Place {
    /// "3 (1–6)": the median rank, and those from 5 to 95 %.
    package var words: String { "\(median) (\(low)–\(high))" }
}

extension PriorityScore {
    /// "70–94"; one number where everything is known.
    package var range: String {
        let (low, high) = (
            NumberText.rounded(low, decimals: 0) ?? "–", NumberText.rounded(high, decimals: 0) ?? "–"
        )
        return low == high ? low : "\(low)–\(high)"
    }
}

extension Interval {
    /// "0.64 (0.29–1.00)"; one number for what is known.
    var words: String {
        func text(_ value: Double) -> String { NumberText.rounded(value, decimals: 2) ?? "–" }
        return width == 0 ? text(middle) : "\(text(middle)) (\(text(low))–\(text(high)))"
    }
}

extension PriorityPaper {
    /// What people should know of an entry before they read its criteria.
    package func notes(on entry: PriorityList.Entry) -> [String] {
        var notes = [standing(of: entry)]
        let judgement = entry.judgement
        if judgement.override?.isInForce == true {
            notes.append(
                "A person put it in \(judgement.category.rawValue); the rule gives "
                    + "\(judgement.ruleCategory.rawValue).")
        }
        if let place = place(of: entry) {
            let percent = NumberText.rounded(100 * place.probability, decimals: 1) ?? "–"
            notes.append(
                "In \(percent) % of \(place.draws) draws it is in the \(cutWords); its median rank is "
                    + "\(place.median), and 90 % of its ranks lie from \(place.low) to \(place.high).")
        }
        if entry.score.isInsufficient {
            let known = NumberText.rounded(100 * entry.score.known, decimals: 0) ?? "–"
            notes.append("Insufficient data: only \(known) % of the weight is known, less than half.")
        }
        let margin = list.margin(of: entry)
        notes += (margin?.moves ?? []).map { sentence($0, isIn: entry.isIn) }
        if let margin, margin.moves.isEmpty {
            notes.append("No criterion alone would bring it \(entry.isIn ? "out" : "in").")
        }
        if let priority = entry.judgement.jointPriority {
            let words = priority.words
            notes.append(words.prefix(1).uppercased() + words.dropFirst() + ".")
        }
        if !entry.judgement.engagements.isEmpty {
            notes.append(
                "Already there: \(entry.judgement.engagements.map(\.words).joined(separator: "; ")).")
        }
        return notes
    }

    /// By how many points it is in or out.
    private func standing(of entry: PriorityList.Entry) -> String {
        let place = "the \(cutWords)"
        guard let margin = list.margin(of: entry) else {
            return entry.isIn
                ? "In \(place): all of its list are." : "Not in \(place), in which its list has no place."
        }
        let (points, score) = (
            NumberText.rounded(margin.points, decimals: 1) ?? "–",
            NumberText.rounded(margin.rivalScore, decimals: 1) ?? "–"
        )
        return entry.isIn
            ? "In \(place) by \(points) points; the first that is out is \(name(margin.rival)) with \(score)."
            : "Misses \(place) by \(points) points; the last that is in is \(name(margin.rival)) with \(score)."
    }

    /// One value that would do it: "It comes in if need is 0.84 or more".
    private func sentence(_ move: Margin.Move, isIn: Bool) -> String {
        let value = NumberText.rounded(move.value, decimals: 2) ?? "–"
        let bound = isIn ? "or less" : "or more"
        let condition =
            if move.isUnknown {
                "\(move.criterion.words), not fully known, turns out at \(value) \(bound)"
            } else if let months = move.months {
                "its next plan is due \(Self.due(months, isIn: isIn)) (timing \(value) \(bound))"
            } else {
                "\(move.criterion.words) is \(value) \(bound)"
            }
        return "It \(isIn ? "drops out" : "comes in") if \(condition)."
    }

    /// "in 1.3 to 10.4 months".
    private static func due(_ months: (from: Double?, to: Double?), isIn: Bool) -> String {
        func text(_ months: Double) -> String { NumberText.rounded(abs(months), decimals: 1) ?? "–" }
        if isIn {
            let late = months.to.map { "in \(text($0)) months or later" }
            let overdue = months.from.flatMap { $0 < 0 ? "overdue by \(text($0)) months or more" : nil }
            return [late, overdue].compactMap(\.self).joined(separator: " or ")
        }
        guard let from = months.from else { return "within \(text(months.to ?? 0)) months" }
        return from < 0
            ? "within \(text(months.to ?? 0)) months, or overdue by no more than \(text(from))"
            : "in \(text(from)) to \(text(months.to ?? 0)) months"
    }
}
