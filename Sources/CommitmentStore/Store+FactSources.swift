package import CommitmentModel
import SQLite

extension Store {
    /// Where everything was read that a judgement of a country may rest on.
    package func factSources(of country: CountryCode) throws -> FactSources {
        let found = try connection.rows(StoreSQL.query("fact-sources")) {
            try $0.bind(country.rawValue, to: ":country")
        } decode: { row in
            (
                FactSources.Key(
                    field: row.text(at: 0), commitment: row.integerOrNil(at: 1),
                    report: row.integerOrNil(at: 2), plan: row.integerOrNil(at: 3)),
                Provenance(
                    file: row.text(at: 4), line: row.integer(at: 5), run: row.integer(at: 6),
                    sha256: row.text(at: 7))
            )
        }
        return FactSources(Dictionary(found) { first, _ in first })
    }
}
