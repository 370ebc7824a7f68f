import CommitmentModel
import CommitmentStore

/// The names of countries as files write them, looked up without asking the
/// database for each row.
struct CountryNames {
    private let codes: [String: CountryCode]
    private let spellings: [String]

    init(_ store: Store) throws {
        let names = try store.countryNames()
        codes = Dictionary(names.map { (folded($0.name), $0.code) }) { first, _ in first }
        spellings = names.map(\.name)
    }

    func code(of name: String) -> CountryCode? { codes[folded(name)] }

    func suggestion(for name: String) -> String? { nearest(to: name, among: spellings) }
}
