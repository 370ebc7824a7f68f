import CommitmentModel
import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("Loading the seeds")
struct SeedImportTests {
    @Test("every row of every seed lands, and the database is sound")
    func all() throws {
        let workbench = try Workbench([])
        let loaded = try workbench.load(SeedImport.Group.allCases)
        let expected = Dictionary(uniqueKeysWithValues: SeedFile.all.map { ($0.name, $0.rows.count) })
        #expect(Dictionary(uniqueKeysWithValues: loaded.map { ("\($0.name).csv", $0.rows) }) == expected)
        #expect(try workbench.isSound())
    }

    private static let tables = [
        "countries": "country", "country-aliases": "country_alias", "memberships": "membership",
        "outlines": "outline",
        "tags": "tag",
        "tag-labels": "tag_label", "action-plans": "action_plan", "reports": "report",
        "commitments": "commitment",
        "assessments": "assessment", "signals": "signal", "pledges": "pledge", "stories": "story",
        "engagement": "engagement", "agenda": "agenda_item", "events": "event",
        "joint-priorities": "joint_priority", "calendar": "calendar_rule",
    ]

    @Test("a seed has as many rows in the database as in the file")
    func lands() throws {
        let workbench = try Workbench(SeedImport.Group.allCases)
        for (file, table) in Self.tables {
            #expect(try workbench.count(table) == SeedFile.named(file)?.rows.count, "\(file)")
        }
    }

    @Test("every commitment keeps its title, tags and centrality")
    func commitments() throws {
        let (seed, workbench) = (
            try #require(SeedFile.named("commitments")), try Workbench(SeedImport.Group.allCases)
        )
        func sorted(_ column: String) -> [String] { seed.rows.compactMap { $0.values[column] }.sorted() }
        #expect(try workbench.rows("SELECT title FROM commitment").sorted() == sorted("title"))
        // Where one is missing, that of the title stands in its place.
        let keys = try workbench.rows("SELECT json_array(row_key, title_key, short_key) FROM commitment_key")
        let given = seed.rows.map { row in
            let title = row.values["title_key"] ?? ""
            return ["row_key", "title_key", "short_key"].map { column in
                CommitmentKey(row.values[column] ?? title).map { "\($0.number)" } ?? "none"
            }
        }
        #expect(keys.sorted() == given.map { "[\($0.joined(separator: ","))]" }.sorted())
        let tags = ["tags", "suggested_tags"].map { sorted($0).flatMap { $0.split(separator: ";") }.count }
        #expect(try workbench.count("commitment_tag WHERE state = 'accepted'") == tags[0])
        #expect(try workbench.count("commitment_tag WHERE state = 'suggested'") == tags[1])
        // Centrality is that of procurement; a row without a tag for it has nowhere to keep it.
        let judged = seed.rows.filter { row in
            row.values["centrality"] != nil
                && ["policy/public-procurement", "policy/open-contracting", "oc/open-contracting"].contains {
                    ";\(row.values["tags"] ?? "");\(row.values["suggested_tags"] ?? "");".contains(";\($0);")
                }
        }
        #expect(
            try workbench.count(
                "(SELECT DISTINCT commitment_id FROM commitment_tag WHERE centrality NOTNULL)")
                == judged.count)
    }

    @Test("every code of an assessment is read, and its words are kept")
    func assessments() throws {
        let seed = try #require(SeedFile.named("assessments"))
        let workbench = try Workbench(SeedImport.Group.allCases)
        let early = seed.rows.filter {
            ["progress", "mid-term", "end-of-term"].contains($0.values["report"])
        }
        let late = seed.rows.filter { row in !early.contains { $0.line == row.line } }
        func words(_ column: String, _ rows: [SeedFile.Row]) -> [String] {
            rows.compactMap { $0.values[column] }
        }
        let expected = [
            "completion": words("completion", seed.rows).map { Self.code(Codebook.completion($0)) },
            "results": words("results", seed.rows).map { Self.code(Codebook.results($0)) },
            "ambition": words("ambition", early).map { Self.code(Codebook.potentialImpact($0)) }
                + words("ambition", late).map { Self.code(Codebook.potentialForResults($0)) },
        ]
        for (column, codes) in expected {
            let stored = try workbench.rows("SELECT \(column) FROM assessment WHERE \(column) NOTNULL")
            #expect(stored.sorted() == codes.compactMap(\.self).sorted())
            let printed = try workbench.rows(
                "SELECT \(column)_words FROM assessment WHERE \(column)_words NOTNULL")
            #expect(printed.sorted() == words(column, seed.rows).sorted())
            #expect(!stored.isEmpty)
        }
    }

    private static func code<Code: RawRepresentable<String>>(_ reading: Codebook.Reading<Code>) -> String? {
        if case .code(let code) = reading { code.rawValue } else { nil }
    }

    @Test("sixty-nine countries take part on 8 February 2016")
    func members() throws {
        let day = Day(year: 2016, month: 2, day: 8)
        let members = try Workbench(SeedImport.Group.allCases).store.records().filter { record in
            record.memberships.filter { $0.since.lastDay <= day }.max { $0.since.lastDay < $1.since.lastDay }?
                .status.takesPart == true
        }
        #expect(members.count == 69)
    }

    @Test("what was loaded is passed over, group by group")
    func again() throws {
        let workbench = try Workbench([])
        #expect(
            try workbench.load([.tags, .countries]).map(\.name) == [
                "countries", "country-aliases", "memberships", "outlines", "tags", "tag-labels",
            ])
        let before = try workbench.dump()
        #expect(try workbench.load([.countries, .tags]).isEmpty)
        #expect(try workbench.dump() == before)
        #expect(try workbench.load(SeedImport.Group.allCases).count == SeedFile.all.count - 6)
    }

    @Test("every name and alias of a country leads to it, and to no other")
    func names() throws {
        let store = try Workbench([.countries]).store
        let names = try store.countryNames()
        #expect(names.count == 88 + 370)
        for (name, code) in names { #expect(try store.country(named: name) == code, "\(name)") }
    }

    @Test("every tag that a label means is a tag, and every column of the explorer that is a tag is known")
    func labels() throws {
        let labels = try Workbench([.countries, .tags]).store.tagLabels()
        for header in ["Public Procurement", "Open Data", "Anti-corruption", "Whistleblower Protections"] {
            #expect(labels[folded(header)] != nil, "\(header)")
        }
    }
}
