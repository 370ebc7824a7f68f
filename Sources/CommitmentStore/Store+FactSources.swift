package import CommitmentModel
import SQLite

extension Store {
    /// Where everything was read that a judgement of a country may rest on,
    /// with those of its commitments that it looks at.
    package func factSources(of country: CountryCode, commitments rows: [Int]) throws -> FactSources {
        let files = try files()
        let digests = Dictionary(
            uniqueKeysWithValues: try connection.rows("SELECT id, sha256 FROM import_run") {
                ($0.integer(at: 0), $0.text(at: 1))
            }.distinct(by: \.0))
        let found = try connection.rows(StoreSQL.query("fact-sources")) {
            try $0.bind(country.rawValue, to: ":country")
            try $0.bind(Self.list(rows), to: ":commitments")
        } decode: { row in
            let run = row.integer(at: 5)
            return (
                FactSources.Key(
                    field: row.textOrNil(at: 0), commitment: row.integerOrNil(at: 1),
                    report: row.integerOrNil(at: 2), plan: row.integerOrNil(at: 3)),
                Provenance(
                    file: files[run] ?? "", line: row.integer(at: 4), run: run, sha256: digests[run]),
                row.textOrNil(at: 6)
            )
        }
        let counting = found.filter { $2 == nil }.map { ($0.0, $0.1) }
        let uncounted = found.compactMap { key, source, said in
            said.map { (key, FactSources.Said(value: $0, source: source)) }
        }
        return FactSources(
            Dictionary(counting) { first, _ in first },
            uncounted: Dictionary(grouping: uncounted, by: \.0).mapValues { $0.map(\.1) })
    }
}
