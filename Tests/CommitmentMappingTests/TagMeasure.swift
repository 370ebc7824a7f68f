import CommitmentImport
import CommitmentModel
import CommitmentStore
import Foundation

@testable import CommitmentMapping

/// Rule tag-1 against OGP's own Public Procurement tag in the explorer file.
struct TagMeasure {
    struct Row {
        let subject: TagSubject
        /// OGP tagged it.
        let isTagged: Bool
        let score: Double
    }

    /// How many rows are right and wrong, from a score on.
    struct Confusion {
        var (found, missed, extra, left) = (0, 0, 0, 0)

        init(_ rows: [Row], from threshold: Double) {
            for row in rows {
                switch (row.isTagged, row.score >= threshold) {
                case (true, true): found += 1
                case (true, false): missed += 1
                case (false, true): extra += 1
                case (false, false): left += 1
                }
            }
        }

        static func + (left: Confusion, right: Confusion) -> Confusion {
            var sum = left
            sum.found += right.found
            sum.missed += right.missed
            sum.extra += right.extra
            sum.left += right.left
            return sum
        }

        var recall: Double { Double(found) / Double(found + missed) }
        var precision: Double { Double(found) / Double(found + extra) }

        var cells: String {
            "\(found) | \(missed) | \(extra) | \(left) | \(Self.text(recall)) | \(Self.text(precision))"
        }

        private static func text(_ share: Double) -> String {
            share.isNaN ? "–" : String(format: "%.3f", share)
        }
    }

    static let file = URL(filePath: #filePath)
        .appending(path: "../../../../shared/data/ogp-explorer-2017-03.csv").standardized.path
    static let hasFile = FileManager.default.fileExists(atPath: file)
    static let thresholds = stride(from: 5, through: 95, by: 5).map { Double($0) / 100 }

    let subjects: [TagSubject]
    /// Scored by the rule as it is.
    let rows: [Row]

    init(_ groups: [SeedImport.Group] = [.countries, .tags]) throws {
        let store = try Store.create(path: ":memory:")
        let time = "2017-03-01T12:00:00Z"
        _ = try SeedImport(into: store, program: "ocmap test", time: time)(groups)
        let options = FileImport.Options(program: "ocmap test", time: time)
        _ = try FileImport(into: store, options)(path: Self.file)
        subjects = try store.tagSubjects(Selection())
        rows = Self.scored(subjects, by: TagRule())
    }

    private static func scored(_ subjects: [TagSubject], by rule: TagRule) -> [Row] {
        subjects.map {
            Row(
                subject: $0, isTagged: $0.use(of: .publicProcurement)?.isAccepted == true,
                score: (rule.evidence(of: .procurement, in: $0).score * 100).rounded() / 100)
        }
    }

    // MARK: Five folds

    /// A fifth of the countries: every fifth by ISO code.
    struct Fold {
        let countries: [String]
        /// Chosen on the other four folds.
        let threshold: Double
        let confusion: Confusion
        let missed: [String]
    }

    /// Each fold measured with what the other four teach: without the phrases
    /// learned in its countries, and from the highest score that finds 95 % of
    /// the tagged rows elsewhere.
    func folds() -> [Fold] {
        let countries = Set(subjects.map(\.country.rawValue)).sorted()
        return (0..<5).map { number in
            let own = Set(countries.enumerated().filter { $0.offset % 5 == number }.map(\.element))
            let scored = Self.scored(subjects, by: TagRule(leavingOut: own))
            let others = scored.filter { !own.contains($0.subject.country.rawValue) }
            let threshold =
                Self.thresholds.last { Confusion(others, from: $0).recall >= 0.95 } ?? Self.thresholds[0]
            let rows = scored.filter { own.contains($0.subject.country.rawValue) }
            return Fold(
                countries: own.sorted(), threshold: threshold,
                confusion: Confusion(rows, from: threshold),
                missed: rows.filter { $0.isTagged && $0.score < threshold }.map(\.subject.reference))
        }
    }

    // MARK: What docs/tagging.md holds

    func foldTable() -> String {
        let folds = folds()
        let lines = folds.enumerated().map { index, fold in
            "| \(index + 1) | \(fold.countries.count) | \(fold.threshold) | \(fold.confusion.cells) |"
        }
        let all = folds.dropFirst().reduce(folds[0].confusion) { $0 + $1.confusion }
        let countries = folds.map(\.countries.count).reduce(0, +)
        return (lines + ["| all | \(countries) | | \(all.cells) |"]).joined(separator: "\n")
    }

    func thresholdTable() -> String {
        Self.thresholds.map { threshold in
            "| \(threshold) | \(Confusion(rows, from: threshold).cells) |"
        }.joined(separator: "\n")
    }

    /// The references of rows that the rule finds and OGP did not tag.
    func untagged() -> [String] {
        rows.filter { !$0.isTagged && $0.score >= TagRule.minimumScore }.map(\.subject.reference)
    }

    func missed() -> [String] {
        rows.filter { $0.isTagged && $0.score < TagRule.minimumScore }.map(\.subject.reference)
    }

    /// What the rule says (down) and what a person judged (across).
    func centralityTable() -> String {
        let judged = subjects.compactMap { subject -> (Centrality?, Centrality)? in
            guard let use = subject.use(of: .publicProcurement), let centrality = use.centrality,
                subject.texts[.text] != nil
            else { return nil }
            let suggested = TagRule().suggestions(for: subject).first { $0.tag == .publicProcurement }
            return (suggested?.centrality, centrality)
        }
        return ([.main, .part, .mention, nil] as [Centrality?]).map { suggested in
            let counts = Centrality.allCases.map { person in
                "\(judged.count { $0.0 == suggested && $0.1 == person })"
            }
            return "| \(suggested?.rawValue ?? "not found") | \(counts.joined(separator: " | ")) |"
        }.joined(separator: "\n")
    }
}
