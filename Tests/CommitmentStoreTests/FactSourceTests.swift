import CommitmentModel
import CommitmentStore
import Testing

@Suite("The file and line of every code")
struct FactSourceTests {
    /// A commitment that `runs` state one after the other, each with its codes, in line 5.
    private func sources(_ runs: [(file: String, completion: Completion?, results: Results?)]) throws
        -> FactSources
    {
        let store = try Store.sample()
        for (index, run) in runs.enumerated() {
            try store.importing(.sample(run.file)) { session in
                let plan = try session.put(.sample(), line: 2).id
                let known = index == 0 ? nil : 1
                let commitment = try session.put(.sample(plan: plan), into: known, line: 5).id
                let report = try session.put(
                    ReportDraft(planID: plan, kind: .endOfTerm, source: "test"), line: 5
                ).id
                var draft = AssessmentDraft(source: "test")
                (draft.completion, draft.results) = (run.completion, run.results)
                _ = try session.put(draft, of: commitment, by: report, line: 5 + index)
            }
        }
        return try store.factSources(of: .sample(), commitments: [1])
    }

    private func file(_ field: String, _ sources: FactSources) -> String? {
        sources[.init(field: field, commitment: 1, report: 1)].map { "\($0.file), line \($0.line)" }
    }

    @Test("a code comes from the run that stated it first, not from one that repeated it")
    func first() throws {
        let found = try sources([("a.csv", .limited, nil), ("b.csv", .limited, nil)])
        #expect(file("completion", found) == "a.csv, line 5")
    }

    @Test("a corrected code comes from the run that corrected it; its neighbour does not")
    func corrected() throws {
        let found = try sources([("a.csv", .limited, .marginal), ("b.csv", .complete, .marginal)])
        #expect(file("completion", found) == "b.csv, line 6")
        #expect(file("results", found) == "a.csv, line 5")
    }

    @Test("a code that was blank comes from the run that filled it, whoever spoke last")
    func filled() throws {
        let found = try sources([("a.csv", nil, .major), ("b.csv", .complete, nil), ("c.csv", nil, nil)])
        #expect(file("completion", found) == "b.csv, line 6")
        #expect(file("results", found) == "a.csv, line 5")
    }

    @Test("carries run and SHA-256, and answers for plans and reports too")
    func whole() throws {
        let found = try sources([("a.csv", .limited, nil)])
        let source = try #require(found[.init(field: "completion", commitment: 1, report: 1)])
        #expect(source.run == 2)
        #expect(source.sha256?.count == 64)
        #expect(found[.init(field: "starts", plan: 1)]?.line == 2)
        #expect(found[.init(field: "published", report: 1)]?.line == 5)
        #expect(found[.init(field: "title", commitment: 1)]?.line == 5)
    }
}
