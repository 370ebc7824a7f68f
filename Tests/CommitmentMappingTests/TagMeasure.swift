import CommitmentImport
import CommitmentModel
import CommitmentStore
import Foundation

@testable import CommitmentMapping

extension TagRule {
    fileprivate static let whole = TagRule()
}

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

    /// How the rows are dealt into five folds.
    enum Deal: CaseIterable {
        /// Every fifth country by ISO code.
        case byCountry
        /// Every fifth row of the file.
        case byRow
    }

    struct Fold {
        let countries: Set<String>
        /// Chosen on the other four folds.
        let threshold: Double
        let confusion: Confusion
        let missed: [String]
    }

    /// Each fold measured with what the other four teach: with the learned
    /// phrases that a row of theirs taught, and from the highest score that
    /// finds 95 % of their tagged rows.
    func folds(_ deal: Deal) -> [Fold] {
        let countries = Set(subjects.map(\.country.rawValue)).sorted()
        let number = subjects.enumerated().map { offset, subject in
            deal == .byRow ? offset % 5 : (countries.firstIndex(of: subject.country.rawValue) ?? 0) % 5
        }
        let teachers = TagPhrases.all.filter { $0.learnedFrom != nil }.map { ($0, rowsTeaching($0)) }
        return (0..<5).map { fold in
            let unknown = teachers.filter { $0.1.allSatisfy { number[$0] == fold } }.map(\.0)
            let scored = zip(number, Self.scored(subjects, by: TagRule { !unknown.contains($0) }))
            let others = scored.filter { $0.0 != fold }.map(\.1)
            let threshold =
                Self.thresholds.last { Confusion(others, from: $0).recall >= 0.95 } ?? Self.thresholds[0]
            let rows = scored.filter { $0.0 == fold }.map(\.1)
            return Fold(
                countries: Set(rows.map(\.subject.country.rawValue)), threshold: threshold,
                confusion: Confusion(rows, from: threshold),
                missed: rows.filter { $0.isTagged && $0.score < threshold }.map(\.subject.reference))
        }
    }

    /// The rows of its countries for which a learned phrase makes a difference.
    private func rowsTeaching(_ phrase: TagPhrase) -> [Int] {
        let without = TagRule { $0 != phrase }
        return subjects.indices.filter { index in
            phrase.learnedFrom?.contains(subjects[index].country.rawValue) == true
                && without.evidence(of: .procurement, in: subjects[index]).score
                    != TagRule.whole.evidence(of: .procurement, in: subjects[index]).score
        }
    }

    // MARK: What docs/tagging.md holds

    static func table(_ folds: [Fold]) -> String {
        let lines = folds.enumerated().map { index, fold in
            "| \(index + 1) | \(fold.countries.count) | \(fold.threshold) | \(fold.confusion.cells) |"
        }
        let all = folds.dropFirst().reduce(folds[0].confusion) { $0 + $1.confusion }
        let countries = folds.reduce(into: Set<String>()) { $0.formUnion($1.countries) }
        return (lines + ["| all | \(countries.count) | | \(all.cells) |"]).joined(separator: "\n")
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
