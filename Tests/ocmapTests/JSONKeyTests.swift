import Foundation
import Testing

/// The keys that docs/cli.md promises; more may come, none may go.
@Suite("The keys of the JSON are a promise")
struct JSONKeyTests {
    enum Kind: Sendable {
        case text, number, integer, texts, objects
        indirect case orNull(Kind)

        func fits(_ value: Any?) -> Bool {
            switch self {
            case .text: value is String
            case .number: value is NSNumber && !(value is String)
            case .integer: (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
            case .texts: value is [String]
            case .objects: value is [[String: Any]]
            case .orNull(let kind): value is NSNull || kind.fits(value)
            }
        }
    }

    struct Contract: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let keys: [String: Kind]
        var testDescription: String { arguments[0] }
    }

    private static let counts = [
        "commitments", "assessed", "strong", "implemented", "hollow", "problem", "on_track", "behind",
        "running",
        "needs_coding", "unassessed",
    ]

    static let contracts = [
        Contract(
            arguments: ["map", "--as-of", "2016-03-15", "--assume-published", "2016=2016-03-01"],
            keys: [
                "iso3": .text, "country": .text, "category": .text, "would_be": .orNull(.text),
                "warmth": .orNull(.text),
                "share": .orNull(.number), "flags": .texts, "missing_plans": .texts, "scope": .text,
                "as_of": .text,
                "assumed": .orNull(.text), "rule": .text,
            ].merging(counts.map { ($0, .integer) }) { $1 }),
        Contract(
            arguments: ["priorities", "--as-of", "2016-03-15", "--draws", "100"],
            keys: [
                "rank": .integer, "iso3": .text, "country": .text, "category": .text, "score": .number,
                "low": .number,
                "high": .number, "known": .number, "criteria": .objects, "scope": .text, "as_of": .text,
                "rule": .text, "slot": .orNull(.integer), "is_in": .integer, "p_in": .number, "tier": .text,
                "median_rank": .integer, "rank_low": .integer, "rank_high": .integer,
                "joint_priority": .orNull(.text), "weights": .text, "draws": .integer, "seed": .integer,
            ]),
        Contract(
            arguments: ["priorities", "--as-of", "2016-03-15", "--draws", "100", "--explain"],
            keys: [
                "list": .text, "rank": .integer, "iso3": .text, "country": .text, "score": .number,
                "is_in": .integer, "margin": .orNull(.number), "code": .text, "criterion": .text,
                "raw": .text, "value": .number, "low": .number, "high": .number, "weight": .number,
                "contribution": .number, "source": .text, "tips_at": .orNull(.number), "weights": .text,
                "draws": .integer, "seed": .integer, "rule": .text,
            ]),
        Contract(
            arguments: ["commitments"],
            keys: [
                "id": .text, "iso3": .text, "plan": .text, "number": .orNull(.text), "title": .text,
                "tags": .texts,
                "outcome": .text, "completion": .orNull(.text), "results": .orNull(.text),
                "ambition": .orNull(.text),
                "report": .orNull(.text), "source_file": .text, "source_line": .integer,
            ]),
    ]

    static let criterion: [String: Kind] = [
        "code": .text, "raw": .text, "value": .number, "low": .number, "high": .number, "weight": .number,
        "contribution": .number, "source": .text,
    ]

    private func misfits(_ objects: [[String: Any]], _ keys: [String: Kind]) -> [String] {
        objects.flatMap { object in
            keys.filter { !$0.value.fits(object[$0.key]) }.map {
                "\($0.key): \(object[$0.key] ?? "is missing")"
            }
        }
    }

    private func objects(_ contract: Contract) throws -> [[String: Any]] {
        let run = try Desk().run(contract.arguments + ["--format", "json"])
        return try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    }

    @Test("every object has every key, with a value of its type", arguments: contracts)
    func keys(_ contract: Contract) throws {
        let objects = try objects(contract)
        #expect(objects.count > 10)
        #expect(misfits(objects, contract.keys) == [])
    }

    @Test("what may be null is null somewhere, and a value elsewhere")
    func nulls() throws {
        let objects = try objects(Self.contracts[0])
        for key in ["would_be", "warmth", "share"] {
            #expect(objects.contains { $0[key] is NSNull }, "\(key)")
            #expect(objects.contains { !($0[key] is NSNull) }, "\(key)")
        }
    }

    @Test("every criterion of a priority has every key")
    func criteria() throws {
        let criteria = try objects(Self.contracts[1]).flatMap { $0["criteria"] as? [[String: Any]] ?? [] }
        #expect(criteria.count > 50)
        #expect(misfits(criteria, Self.criterion) == [])
    }
}
