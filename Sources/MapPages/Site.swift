package import CommitmentMapping
import CommitmentModel
package import CommitmentStore
import Reporting

/// The pages of one state of the database.
///
/// What several pages share is read and judged once and kept, so a site is made
/// anew when the database has changed. `publish` asks it for every one of its
/// ``addresses()``; a server for whatever a browser asks.
package final class Site {
    /// How a site goes out to its readers.
    package enum Kind: Sendable {
        /// As files: one filter at a time, and the days that were chosen when it was made.
        case files
        /// Behind a server, which answers any address.
        case served
    }

    let store: Store
    let kind: Kind
    /// From where pages look that ask for nothing else; core is the scope then.
    let question: Question
    let draws: Int
    let facts: Facts
    private var editions: [String: Edition] = [:]

    /// Reads what pages share.
    ///
    /// The question has the day and assumptions of pages that name none; `draws`
    /// says how often weights and unknowns are drawn for the priorities.
    package init(_ store: Store, _ question: Question, kind: Kind, draws: Int = 10_000) throws {
        self.store = store
        self.question = question.inScope(.core)
        self.kind = kind
        self.draws = draws
        facts = try Facts(store)
    }

    /// Of the data, 64 hexadecimal digits: equal where every page is equal.
    package var dataHash: String { facts.dataHash }

    /// The page, list or file at an address, or a page that says why there is none.
    package func answer(_ address: Address) throws -> Answer {
        do {
            return try found(address)
        } catch let refusal as Refusal {
            return refused(refusal, at: address.as(.html))
        }
    }

    /// A page that says why there is no other, in a sentence that says what to
    /// do; its links lead on from the path that was asked for.
    package func refused(_ status: Answer.Status, _ reason: String, at path: String) -> Answer {
        let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
        return refused(Refusal(status: status, reason: reason), at: Address(.nowhere(depth: depth)))
    }

    private func refused(_ refusal: Refusal, at address: Address) -> Answer {
        Answer(
            refusal.status, contentType: "text/html; charset=utf-8",
            Array(html(refusedPage(refusal), at: address, isRefused: true).utf8))
    }

    private func found(_ address: Address) throws -> Answer {
        switch address.place {
        case .asset(let name):
            guard Self.assets.contains(name) else {
                throw Refusal(status: .notFound, reason: "There is no such file.")
            }
            return Answer(contentType: address.contentType, Array(Embedded.bytes("assets/\(name)")))
        case .searchIndex:
            return Answer(contentType: address.contentType, Array(try searchIndex().utf8))
        default: break
        }
        let page = try page(at: address)
        let bytes: [UInt8] =
            switch address.form {
            case .html: Array(html(page, at: address).utf8)
            case .csv: try OutputFormat.csv.renderer().render(page.list)
            case .json: try OutputFormat.json.renderer().render(page.whole ?? page.list)
            }
        return Answer(contentType: address.contentType, bytes)
    }

    static let assets = ["icon.svg", "site.css", "site.js"]

    func page(at address: Address) throws -> Page {
        let edition = try edition(for: address)
        switch address.place {
        case .home: return try home(edition, address)
        case .countries: return try countries(edition, address)
        case .country(let code): return try country(code, edition, address)
        case .commitments: return try commitments(edition, address)
        case .commitment(let reference): return try commitment(reference, edition, address)
        case .priorities: return try priorities(edition, address)
        case .agenda: return try agenda(edition, address)
        case .method: return method(edition, address)
        case .sources: return try sources(edition, address)
        case .nowhere: throw Refusal(status: .notFound, reason: "There is no such page.")
        case .asset, .searchIndex: preconditionFailure("files are no pages")
        }
    }

    /// What an address asks for, judged; the same one for the same question.
    func edition(for address: Address) throws -> Edition {
        var question = question.inScope(address.scope)
        if let text = address[.asOf].last {
            guard let day = Day(text) else {
                throw Refusal(
                    status: .badRequest, reason: "“\(text)” is no day. Write year, month and day: 2016-02-08."
                )
            }
            question.asOf = day
        }
        if !address[.assumed].isEmpty {
            guard let assumptions = Assumptions(address[.assumed]) else {
                throw Refusal(
                    status: .badRequest,
                    reason: "An assumption is a year or month and a day in it, such as 2016=2016-03-01.")
            }
            question.assumptions = assumptions
        }
        let key = "\(question.asOf) \(question.scope.rawValue) \(question.assumptions.text ?? "")"
        if let edition = editions[key] { return edition }
        // Days are the reader's choice: what nobody has asked for lately is made again.
        if editions.count >= 24 { editions.removeAll() }
        let edition = Edition(question, facts, draws: draws)
        editions[key] = edition
        return edition
    }

    /// Why there is no such page.
    struct Refusal: Error {
        let status: Answer.Status
        /// A sentence that says what to do.
        let reason: String
    }
}
