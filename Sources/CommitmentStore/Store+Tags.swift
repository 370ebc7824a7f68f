package import CommitmentModel
import SQLite

extension Store {
    /// The tags that a label or header of any era stands for, by folded label.
    package func tagLabels() throws -> [String: [Tag]] {
        let rows = try connection.rows("SELECT folded, tag FROM tag_label ORDER BY tag") {
            ($0.text(at: 0), Tag(rawValue: $0.text(at: 1)))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// The tag of that name.
    ///
    /// - Throws: ``StoreError/unknownTag(_:suggestion:)`` with the nearest as a suggestion.
    package func tag(named text: String) throws -> Tag {
        let names = try connection.rows("SELECT tag FROM tag ORDER BY tag") { $0.text(at: 0) }
        guard names.contains(text) else {
            // People leave the family out: public-procurement.
            let bare = nearest(
                to: text, among: names.compactMap { $0.split(separator: "/").last.map(String.init) })
            let suggestion =
                nearest(to: text, among: names)
                ?? bare.flatMap { bare in names.first { $0.hasSuffix("/" + bare) } }
            throw StoreError.unknownTag(text, suggestion: suggestion)
        }
        return Tag(rawValue: text)
    }
}

extension Store {
    /// What people call each tag.
    package func tagNames() throws -> [Tag: String] {
        Dictionary(
            uniqueKeysWithValues: try connection.rows("SELECT tag, label FROM tag ORDER BY tag") {
                (Tag(rawValue: $0.text(at: 0)), $0.text(at: 1))
            }.distinct(by: \.0))
    }
}
