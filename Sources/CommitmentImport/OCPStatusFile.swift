import CommitmentModel
import CommitmentStore

/// The status of one country, as OCP publishes it: who publishes OCDS, what
/// citizens watch, what was announced, and stories about it.
struct OCPStatusFile {
    /// Without its folder.
    let file: String
    /// ISO 3166-1 alpha-2, in capitals.
    let code: String
    let name: String
    /// Where the name stands.
    let line: Int
    private let results: [String: JSONValue]

    private static let lists = ["publishers", "innovations", "ogp_commitments", "impacts_stories"]

    /// - Throws: ``OCPStatusError`` for a text that is no such JSON.
    init(_ bytes: [UInt8], file: String) throws(OCPStatusError) {
        self.file = file
        let root: JSONValue
        do throws(JSONError) {
            root = try JSONReader.value(of: bytes)
        } catch {
            throw .notJSON(file: file, line: error.line, reason: error.reason)
        }
        func wrong(_ line: Int, _ reason: String) -> OCPStatusError {
            .notStatus(file: file, line: line, reason: reason)
        }
        guard case .object(let fields) = root.kind else {
            throw wrong(root.line, "it is \(root.name), not an object.")
        }
        func text(_ key: String) throws(OCPStatusError) -> String {
            guard let value = fields[key] else { throw wrong(root.line, "“\(key)” is missing.") }
            guard case .text(let text) = value.kind else {
                throw wrong(value.line, "“\(key)” is \(value.name), not a text.")
            }
            let cleaned = OCPStatusEntry.cleaned(text).text
            guard !cleaned.isEmpty else { throw wrong(value.line, "“\(key)” is empty.") }
            return cleaned
        }
        code = try text("iso").uppercased()
        name = try text("name")
        line = fields["name"]?.line ?? root.line
        guard let results = fields["results"] else { throw wrong(root.line, "“results” is missing.") }
        guard case .object(let entries) = results.kind else {
            throw wrong(results.line, "“results” is \(results.name), not an object.")
        }
        self.results = entries
        for key in Self.lists {
            if let value = entries[key], Self.list(value) == nil {
                throw wrong(value.line, "“\(key)” is \(value.name), not a list.")
            }
        }
    }

    /// Whether the file says anything that ocmap would keep.
    var hasEntries: Bool {
        Self.lists.contains { results[$0].flatMap(Self.list)?.isEmpty == false }
            || results["citizen_monitoring"]?.kind == .flag(true)
    }

    /// What the file says of its country.
    ///
    /// - Parameters:
    ///   - country: The one that its code means.
    ///   - today: The day of the import: what has no date is known by then.
    /// - Returns: What can be stored, what is only told, and what is refused.
    func read(of country: CountryCode, today: PartialDate?) -> Contents {
        var contents = Contents(source: "OCP status, \(file)", country: country, today: today)
        for key in Self.lists {
            for (index, value) in (results[key].flatMap(Self.list) ?? []).enumerated() {
                let place = "\(file) .results.\(key)[\(index)]"
                guard case .object(let fields) = value.kind else {
                    contents.refuse(value.line, place, key, "is \(value.name) where an object belongs.")
                    continue
                }
                let entry = OCPStatusEntry(fields, line: value.line, place: place)
                switch key {
                case "publishers": contents.addPublisher(entry)
                case "innovations": contents.addInnovation(entry)
                case "ogp_commitments": contents.addMention(entry)
                default: contents.addStory(entry)
                }
            }
        }
        if let value = results["citizen_monitoring"] {
            let place = "\(file) .results.citizen_monitoring"
            switch value.kind {
            case .flag(true): contents.addMonitoring(line: value.line, place: place)
            // No is not the opposite of a sign, and null is not known.
            case .flag(false), .null: break
            default:
                contents.refuse(
                    value.line, place, "citizen_monitoring", "is \(value.name) where true or false belongs.")
            }
        }
        return contents
    }

    /// The values of a list; `null` is an empty one.
    private static func list(_ value: JSONValue) -> [JSONValue]? {
        switch value.kind {
        case .list(let values): values
        case .null: []
        default: nil
        }
    }
}
