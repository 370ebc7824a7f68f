package import CommitmentMapping
package import CommitmentModel

// Sentences for people, made from judgements; the one place where they stand.

extension CountryJudgement {
    /// The category in words, with how warm a country in c is, and what one
    /// that does not take part would be.
    package var words: String {
        guard override?.isInForce == true else { return ruleWords }
        let rule =
            ruleCategory == category
            ? "the rule says the same" : "the rule gives \(ruleCategory.rawValue): \(ruleWords)"
        return category.words + (warmth.map { ": \($0.words)" } ?? "") + " (set by a person; \(rule))"
    }

    private var ruleWords: String {
        if let warmth, ruleCategory == .c { return "\(ruleCategory.words): \(warmth.words)" }
        // "Not enough data" would say nothing of a country that never took part.
        if let wouldBe, wouldBe != .n {
            return "\(ruleCategory.words) (would be \(wouldBe.rawValue): \(wouldBe.words))"
        }
        return ruleCategory.words
    }

    /// What is behind the day on which its next plan is due: ", the end of plan 2 (2014), derived".
    ///
    /// OGP's calendar may name another day; see ``PlanClock``.
    package var dueWords: String {
        plans.last.map { plan in
            ", the end of \(plan.name)" + (PlanPeriod(plan)?.isDerived == true ? ", derived" : "")
        } ?? ""
    }

    /// "active since 2023-12, a member since 2011-09-20 [where the first was read] (its note)"; `nil` before it joined.
    package var standingWords: String? {
        membership.map { membership in
            "\(membership.status.words) since \(membership.since)"
                + (memberSince.map { ", a member since \($0)" } ?? "")
                + (membership.source.isEmpty ? "" : " [\(membership.source)]")
                + (membership.note.map { " (\($0))" } ?? "")
        }
    }

    /// The flags as people read them, with the plans that are missing, the letters
    /// of other scopes and, where all reports are old, the newest of them.
    package var flagWords: [String] {
        flags.map { flag in
            switch flag {
            case .override: return override?.words ?? flag.words
            case .planMissing:
                let names = missingPlans.map { $0.name + ($0.coverage == .some ? " in part" : "") }
                    .joined(separator: ", ")
                return "\(flag.words): \(names)"
            case .scopeFragile:
                let letters = Scope.allCases.compactMap { scope in
                    lettersElsewhere[scope].map { "\(scope.rawValue) gives \($0.rawValue)" }
                }
                return "scope \(letters.joined(separator: ", "))"
            default: return flag.words
            }
        } + [ageWords].compactMap(\.self)
    }

    /// "newest report it rests on: 2013", where that is more than four years ago.
    var ageWords: String? {
        guard restsOnOldReports, let (report, plan, _) = newestReport else { return nil }
        let date = report.published.map { "\($0.year)" } ?? "of unknown date, on \(plan.name)"
        return "newest report it rests on: \(date)"
    }

    /// One sentence that says on what the category rests.
    package var evidence: String {
        switch letter {
        case .a, .b:
            return window.map(delivered).joined(separator: "; ")
                + (lacksSuccess ? "; the newer plan has no success that changed something." : ".")
        case .u:
            let (count, uncoded) = (commitments.count, self.count(of: .needsCoding))
            let made =
                "\(count) \(count == 1 ? "commitment" : "commitments") made"
                + (uncoded == 0
                    ? ", none finished and reviewed yet"
                    : "; the IRM reported the results of \(uncoded), whose completion is not coded here")
            let going = [(Outcome.onTrack, "on track"), (.behind, "behind schedule")]
                .compactMap { outcome, words in
                    self.count(of: outcome) > 0 ? "\(self.count(of: outcome)) \(words)" : nil
                }
            return ([made] + going).joined(separator: ", ") + "."
        case .c:
            let read = plans.count { $0.coverage == .all }
            let found =
                read == plans.count
                ? "No commitment in \(read) known \(read == 1 ? "plan" : "plans")"
                : "No commitment found, with \(read) of \(plans.count) known plans read whole"
            return "\(found); \(signs)."
        case .n:
            return plans.isEmpty
                ? "No action plan is known."
                : "Not read whole yet: \(missingPlans.map(\.name).joined(separator: ", "))."
        case .x:
            return "Does not take part."
        }
    }

    /// What a plan of the window delivered, by its reports.
    private func delivered(in plan: ActionPlan) -> String {
        let counted = assessed.filter { $0.plan.id == plan.id }
        let reports = Set(counted.flatMap(\.restsOn).map(\.report.words)).sorted()
        return
            "\(counted.count { $0.outcome.isDelivered }) of \(counted.count) delivered in \(plan.name), by the "
            + reports.joined(separator: " and the ")
    }

    /// The signs of interest of a country in c, or that there are none.
    private var signs: String {
        if !signals.isEmpty { return "signs of interest: \(signals.map(\.words).joined(separator: "; "))" }
        return hasSign
            ? "a related commitment in a broader scope or of a locality" : "no sign of interest yet"
    }

    /// The newest report that a verdict rests on: "IRM progress report of 2014".
    package var verdict: String? {
        let deciding = (assessed.isEmpty ? commitments : assessed).flatMap(\.restsOn)
        guard
            let newest = deciding.max(by: {
                ($0.report.published?.lastDay ?? Day(number: 0))
                    < ($1.report.published?.lastDay ?? Day(number: 0))
            })
        else { return nil }
        return newest.report.words
    }

    /// Each commitment with its plan and outcome.
    var promises: [String] {
        commitments.map { "\($0.commitment.name), \($0.plan.name): \($0.outcome.words)" }
    }
}

extension Commitment {
    /// What a sentence calls it: our own words if there are any, and never long.
    package var name: String {
        let name = plainTitle ?? title
        return name.count <= 80 ? name : "\(name.prefix(79))…"
    }
}

extension CommitmentJudgement {
    /// The reports that the outcome rests on; `nil` if none does.
    package var reportWords: String? {
        restsOn.isEmpty ? nil : restsOn.map(\.report.words).joined(separator: "; ")
    }
}

extension Report {
    /// "IRM end-of-term report of 2016".
    package var words: String {
        (kind == .selfAssessment ? "" : "IRM ") + kind.name
            + (published.map { " of \($0)" } ?? ", publication date unknown")
    }
}

extension Signal {
    /// "OCDS publisher (2015): Prozorro publishes OCDS".
    package var words: String {
        let name =
            switch kind {
            case .ocdsPublisher: "OCDS publisher"
            case .citizenMonitoring: "citizen monitoring"
            case .portal: "portal"
            case .law: "law"
            case .request: "request for help"
            case .other: "also"
            case .pledge: "pledge"
            }
        return "\(name)" + (since.map { " (\($0))" } ?? "") + ": \(title)"
    }
}

extension Engagement {
    /// "learning project with Hivos, since 2015"; "showcase (undated)", which may have begun later.
    package var words: String {
        kind.split(separator: "-").joined(separator: " ") + (partner.map { " with \($0)" } ?? "")
            + (since.map { ", since \($0)" } ?? " (undated)")
    }
}

extension JointPriority {
    /// "joint priority since 2016-02, by the OCP board".
    package var words: String { "joint priority since \(decided), by \(byRole)" }
}
