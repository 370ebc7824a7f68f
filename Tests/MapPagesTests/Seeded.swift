import CommitmentImport
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Foundation
import MapPages
import Testing

/// A site of the built-in seeds, on the day of the meeting of March 2016.
enum Seeded {
    static let question = Question(
        asOf: Day(year: 2016, month: 3, day: 15),
        assumptions: Assumptions(["2016=2016-03-01"]) ?? Assumptions())

    static func store() throws -> Store {
        let store = try Store.create(path: ":memory:")
        _ = try SeedImport(into: store, program: "ocmap test", time: "2016-03-15T12:00:00Z")(
            SeedImport.Group.allCases)
        return store
    }

    static func site(_ kind: Site.Kind) throws -> Site {
        try Site(store(), question, kind: kind, draws: 20)
    }
}

extension Site {
    func text(_ address: Address) throws -> String {
        String(decoding: try answer(address).bytes, as: UTF8.self)
    }

    /// What a browser would be answered.
    func text(_ path: String, _ query: String = "") throws -> String {
        try text(try #require(Address(path: path, query: query), "\(path)?\(query)"))
    }

    func rows(_ path: String, _ query: String = "") throws -> [[String: Any]] {
        let bytes = try answer(try #require(Address(path: path, query: query))).bytes
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    }
}
