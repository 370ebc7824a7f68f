import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

extension Site {
    /// What is known of a country outside its plans, by the day.
    func surroundings(_ html: inout MarkupWriter, _ judgement: CountryJudgement) {
        let (code, asOf) = (judgement.record.country.code, judgement.question.asOf)
        let points = judgement.record.focalPoints.filter { $0.isThere(on: asOf) }
        let organisations = facts.organisations.filter { $0.country == code }
        let stories = facts.stories.filter { story in
            story.country == code && story.published.map { $0.lastDay <= asOf } ?? false
        }
        html.section("around", "Outside the plans") { html in
            html.element("h3", [:], "Signs of interest")
            html.items(
                judgement.signals.map { "\($0.words). \($0.source)" }, orSay: "None is known by this day.")
            html.element("h3", [:], "Who speaks for the partnership")
            html.items(
                points.map {
                    "\($0.office), \($0.role)" + ($0.since.map { ", since \(DayText.known($0))" } ?? "")
                },
                orSay: "No office is known. Persons are never named here.")
            html.element("h3", [:], "Who works on it there")
            html.items(
                organisations.map { organisation in
                    ([organisation.name, organisation.kind.replacing("-", with: " ")] + organisation.topics)
                        .joined(separator: ", ") + (organisation.url.map { ". \($0)" } ?? "")
                }, orSay: "No organisation is known.")
            html.element("h3", [:], "Where OCP already works")
            html.items(judgement.engagements.map(\.words), orSay: "Nowhere that we know of.")
            guard !stories.isEmpty else { return }
            html.element("h3", [:], "Stories")
            html.items(
                stories.map { "\($0.title) (\($0.published.map(DayText.known) ?? "no date")). \($0.url)" },
                orSay: "")
        }
    }

    /// Every file that something on the page was read from.
    func files(_ html: inout MarkupWriter, _ explanation: Explanation) {
        guard !explanation.fileWords.isEmpty else { return }
        html.section("files", "Files behind this page") { html in
            html.element("ul", ["class": "files"]) { html in
                for words in explanation.fileWords { html.element("li", [:], words) }
            }
        }
    }
}

extension MarkupWriter {
    /// A list in which links lead; a sentence where it is empty.
    mutating func items(_ items: [String], orSay words: String) {
        guard !items.isEmpty else { return empty(words) }
        element("ul") { html in for item in items { html.sentence("li") { $0.linked(item) } } }
    }

    /// An outcome with a mark that says it without colour.
    mutating func outcome(_ outcome: Outcome) {
        sentence("span", ["class": "outcome"]) { html in
            html.element("span", ["class": "mark is-\(outcome.kind)", "aria-hidden": "true"], outcome.mark)
            html.say(" \(outcome.words)")
        }
    }
}

extension CommitmentJudgement {
    /// "completion substantial, results marginal".
    var codeSummary: String? {
        let codes = [
            finding.completion.map { "completion \($0.value.rawValue)" },
            finding.results.map { "results \($0.value.rawValue)" },
            finding.ambition.map { "ambition \($0.value.rawValue)" },
        ].compactMap(\.self)
        return codes.isEmpty ? nil : codes.joined(separator: ", ")
    }
}

extension Outcome {
    /// What it is for the eye: delivered, not delivered, or not known yet.
    var kind: String { isDelivered ? "kept" : self == .problem || self == .behind ? "missed" : "open" }

    var mark: String { isDelivered ? "●" : self == .problem || self == .behind ? "✕" : "○" }
}

extension ActionPlan.Coverage {
    /// How much of a plan was read.
    var words: String {
        switch self {
        case .all: "whole"
        case .some: "in part"
        case .none: "not yet"
        }
    }
}
