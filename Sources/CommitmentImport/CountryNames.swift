import CommitmentModel
import CommitmentStore

/// The names of countries as files write them, looked up without asking the
/// database for each row.
struct CountryNames {
    private let codes: [String: CountryCode]
    /// By ISO code of two or three capitals.
    private let isoCodes: [String: CountryCode]
    private let spellings: [String]

    init(_ store: Store) throws {
        let names = try store.countryNames()
        codes = Dictionary(names.map { (folded($0.name), $0.code) }) { first, _ in first }
        isoCodes = Dictionary(
            try store.countries().flatMap { [($0.iso2, $0.code), ($0.code.rawValue, $0.code)] }
        ) { first, _ in first }
        spellings = names.map(\.name)
    }

    /// The country of a name, an alias or an ISO code in capitals.
    func code(of name: String) -> CountryCode? { codes[folded(name)] ?? isoCodes[name] }

    func suggestion(for name: String) -> String? { nearest(to: name, among: spellings) }
}
