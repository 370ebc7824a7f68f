import Foundation
import Testing

/// The numbers of runs: those of the seeds, then the files of a test.
enum Runs {
    static let seeds = (try? Desk().objects("runs").count) ?? 0
    static let first = seeds + 1
    static let second = seeds + 2
    static let third = seeds + 3
}

@Suite("ocmap history, runs and diff")
struct HistoryTests {
    /// Corrected by OGP: another text, and a better verdict.
    private static let corrected = ExplorerText.file.replacing(
        "All of them,1,b. Limited", with: "Each,1,d. Complete")

    /// A desk with the seeds, the file and its correction; see ``Runs``.
    private static func desk() throws -> Desk {
        let desk = try Desk()
        for (name, text) in [("explorer.csv", ExplorerText.file), ("corrected.csv", corrected)] {
            try desk.write(text, to: name)
            #expect(try desk.run("import", name).status == 0)
        }
        return desk
    }

    /// Some values of each object, joined with a bar; "null" for null.
    private func lines(_ objects: [[String: Any]], _ keys: String...) -> [String] {
        objects.map { object in
            keys.map { key in
                object[key].map { $0 is NSNull ? "null" : "\($0)" } ?? "\(key) is missing"
            }.joined(separator: "|")
        }
    }

    @Test("history names run, file and line, and every field with old and new value")
    func history() throws {
        let desk = try Self.desk()
        let found = try desk.objects("history", "ukr-1-101")
        #expect(
            lines(found, "id", "run", "file", "line", "subject", "event", "report", "field", "old", "new")
                == [
                    "UKR-1-101|\(Runs.first)|explorer.csv|2|commitment|new|null|null|null|Publish every contract",
                    "UKR-1-101|\(Runs.first)|explorer.csv|2|assessment|new|IRM progress report|null|null|completion: limited",
                    "UKR-1-101|\(Runs.second)|corrected.csv|2|commitment|changed|null|text|All of them|Each",
                    "UKR-1-101|\(Runs.second)|corrected.csv|2|assessment|changed|IRM progress report|completion|limited|complete",
                    "UKR-1-101|\(Runs.second)|corrected.csv|2|assessment|changed|IRM progress report|completion_words|b. Limited|d. Complete",
                ])
        #expect(found.allSatisfy { $0["program"] as? String == "ocmap 0.1.0" })
        #expect(found.allSatisfy { ($0["imported"] as? String)?.contains(/^\d{4}-\d\d-\d\dT.*Z$/) == true })
        // Peru's row stayed as it was.
        #expect(
            lines(try desk.objects("history", "PER-1-102"), "run", "event_words") == [
                "\(Runs.first)|new commitment", "\(Runs.first)|new assessment (IRM progress report)",
                "\(Runs.second)|commitment: the same",
                "\(Runs.second)|assessment (IRM progress report): the same",
            ])
    }

    @Test("history of an unknown commitment suggests one: 64")
    func unknown() throws {
        let desk = try Self.desk()
        let before = try desk.names()
        for (name, sentence) in [
            (
                "UKR-1-110",
                "No commitment is called “UKR-1-110”. Did you mean UKR-1-101? “ocmap commitments” lists them."
            ),
            ("Atlantis!", "No commitment is called “Atlantis!”. “ocmap commitments” lists them."),
        ] {
            let run = try desk.run("history", name, "-o", "list.csv")
            #expect(run.status == 64)
            #expect(run.text == "")
            #expect(run.errors == "ocmap: \(sentence)\n")
        }
        #expect(try desk.names() == before)
    }

    @Test("runs lists every import with its counts and the beginning of its SHA-256")
    func runs() throws {
        let desk = try Self.desk()
        let runs = try desk.objects("runs")
        #expect(runs.compactMap { $0["run"] as? Int } == Array(1...Runs.second))
        #expect(
            lines(
                runs.suffix(2), "file", "rows_read", "rows_new", "rows_changed", "rows_same", "rows_refused",
                "program")
                == ["explorer.csv|2|2|0|0|0|ocmap 0.1.0", "corrected.csv|2|0|1|1|0|ocmap 0.1.0"])
        let digest = try desk.shell("sha256sum corrected.csv").text.prefix(12)
        #expect(runs.last?["sha256"] as? String == String(digest))
        #expect(try desk.run("runs").text.contains("corrected.csv"))
    }

    @Test("diff gives what is new, then what a correction changed")
    func diff() throws {
        let desk = try Self.desk()
        #expect(
            lines(
                try desk.objects("diff", "\(Runs.first)", "\(Runs.second)"), "iso3", "country", "plan", "id",
                "title", "subject",
                "event",
                "field", "old", "new", "run", "count") == [
                    "UKR|Ukraine|1|UKR-1-101|Publish every contract|commitment|changed|text|All of them|Each|\(Runs.second)|1",
                    "UKR|Ukraine|1|UKR-1-101|Publish every contract|assessment|changed|completion|limited|complete|\(Runs.second)|1",
                    "UKR|Ukraine|1|UKR-1-101|Publish every contract|assessment|changed|completion_words|b. Limited|d. Complete|\(Runs.second)|1",
                ])
        // As it was after the first file, whatever came later.
        #expect(
            lines(
                try desk.objects("diff", "\(Runs.seeds)", "\(Runs.first)"), "id", "event_words", "new", "run"
            ).contains(
                "UKR-1-101|new assessment (IRM progress report)|completion: limited|\(Runs.first)"))
        #expect(
            lines(try desk.objects("diff", "\(Runs.seeds)", "\(Runs.second)"), "id", "event", "new").contains(
                "UKR-1-101|new|completion: complete"))
        #expect(
            try desk.run("diff", "\(Runs.first)", "\(Runs.second)").unwrapped.contains(
                "New reports: 0; New commitments: 0; New assessments: 0; New plans: 0; Changed reports: 0; "
                    + "Changed commitments: 1; Changed assessments: 1; Changed plans: 0; "
                    + "From: after run \(Runs.first), explorer.csv, "))
    }

    @Test("a file that takes a correction back leaves no difference, which is an answer: 0")
    func nothing() throws {
        let desk = try Self.desk()
        #expect(try desk.run("import", "explorer.csv").status == 0)
        #expect(try desk.objects("diff", "\(Runs.second)", "\(Runs.third)").count == 3)
        let run = try desk.run("diff", "\(Runs.first)", "\(Runs.third)")
        #expect(run.status == 0)
        #expect(run.text.contains("No plan, report, commitment or assessment differs.\n"))
        #expect(try desk.objects("diff", "1", "5").isEmpty)
    }

    @Test("new reports are counted by country, and many new rows of a kind are one row, unless --all")
    func counted() throws {
        let desk = try Desk()
        let rows = (1...4).map { "Albania,9,\($0),Promise \($0),,Text \($0),1,b. Limited,2012,2014\n" }
        try desk.write(
            ExplorerText.header + rows.joined() + rows[0].replacing("Albania", with: "Peru"), to: "many.csv")
        #expect(try desk.run("import", "many.csv").status == 0)
        let short = try desk.objects("diff", "\(Runs.seeds)", "\(Runs.first)")
        #expect(
            lines(short, "iso3", "plan", "event_words", "count") == [
                "ALB|9|new plan|1", "ALB|9|new report (IRM progress report)|1",
                "ALB|null|4 new commitments|4",
                "ALB|null|4 new assessments|4", "PER|9|new plan|1",
                "PER|9|new report (IRM progress report)|1",
                "PER|9|new commitment|1", "PER|9|new assessment (IRM progress report)|1",
            ])
        let whole = try desk.objects("diff", "\(Runs.seeds)", "\(Runs.first)", "--all")
        #expect(whole.count == 14)
        #expect(short.compactMap { $0["count"] as? Int }.reduce(0, +) == 14)
        for arguments in [
            ["diff", "\(Runs.seeds)", "\(Runs.first)"], ["diff", "\(Runs.seeds)", "\(Runs.first)", "--all"],
        ] {
            #expect(
                try desk.run(arguments).unwrapped.contains(
                    "New reports: 2 (Albania 1, Peru 1); New commitments: 5; New assessments: 5; New plans: 2; "
                ))
        }
    }

    static let wrong = [
        (
            ["\(Runs.first)", "99"],
            "ocmap: There is no run 99: the last is \(Runs.second). “ocmap runs” lists them.\n"
        ),
        (["0", "3"], "ocmap: There is no run 0: the last is \(Runs.second). “ocmap runs” lists them.\n"),
        (["3", "3"], "Error: The first run has to be before the second: 3 is not before 3.\n"),
        (
            ["\(Runs.second)", "\(Runs.first)"],
            "Error: The first run has to be before the second: \(Runs.second) is not before \(Runs.first).\n"
        ),
        (["one", "2"], "Error: The value 'one' is invalid for '<run1>'"),
        (["\(Runs.first)"], "Error: Missing expected argument '<run2>'\n"),
    ]

    @Test("runs that do not exist, or the wrong way round, are wrong usage: 64", arguments: wrong)
    func wrongRuns(_ arguments: [String], _ sentence: String) throws {
        let run = try Self.desk().run(["diff"] + arguments)
        #expect(run.status == 64)
        #expect(run.text == "")
        #expect(run.errors.hasPrefix(sentence), "\(run.errors)")
    }
}
