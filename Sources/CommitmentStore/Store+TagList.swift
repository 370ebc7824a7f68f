package import CommitmentModel
import SQLite

/// Which tags on commitments are wanted; every part that is given has to hold.
package struct TagSelection: Sendable {
    /// A commitment's row.
    package var commitment: Int?
    package var country: CountryCode?
    package var tag: Tag?
    package var state: TagState?
    /// Only those on which coders disagree.
    package var isDisputed = false

    package init() {}
}

extension Store {
    /// Tags on commitments, with what files, rules and people say of them.
    ///
    /// - Returns: By country, plan, commitment and tag.
    package func tagRecords(_ selection: TagSelection) throws -> [TagRecord] {
        try connection.snapshot {
            let judgements = try newestJudgements(of: selection.commitment)
            return try connection.rows(StoreSQL.query("tag-list")) {
                try $0.bind(selection.commitment, to: ":commitment")
                try $0.bind(selection.country?.rawValue, to: ":country")
                try $0.bind(selection.tag?.rawValue, to: ":tag")
                try $0.bind(selection.state?.rawValue, to: ":state")
                try $0.bind(selection.isDisputed ? 1 : nil, to: ":disputed")
            } decode: { row in
                let tag = Tag(rawValue: row.text(at: 6))
                let key = Key(commitment: row.integer(at: 0), tag: tag)
                return TagRecord(
                    commitment: key.commitment, reference: row.text(at: 1), country: try row.country(at: 2),
                    plan: row.text(at: 3), number: row.textOrNil(at: 4), title: row.text(at: 5),
                    use: TagUse(
                        tag, centrality: try row.code(at: 8), state: try row.code(at: 7) ?? .suggested),
                    isDisputed: row.flag(at: 9) ?? false, statedBy: row.textOrNil(at: 10),
                    reason: row.textOrNil(at: 11), score: row.textOrNil(at: 12).flatMap { Double($0) },
                    words: row.textOrNil(at: 13), judgements: judgements[key] ?? [])
            }
        }
    }

    /// Everything that people said of the tags of a commitment, oldest first.
    package func judgements(ofCommitment id: Int) throws -> [JudgedTag] {
        try judgements(id).map(\.judged)
    }

    private struct Key: Hashable {
        let commitment: Int
        let tag: Tag
    }

    /// The newest of each coder, by coder.
    private func newestJudgements(of commitment: Int?) throws -> [Key: [TagJudgement]] {
        Dictionary(grouping: try judgements(commitment).filter(\.isNewest)) {
            Key(commitment: $0.commitment, tag: $0.judged.tag)
        }.mapValues { $0.map(\.judged.judgement).sorted { $0.coder < $1.coder } }
    }

    private func judgements(
        _ commitment: Int?
    ) throws -> [(commitment: Int, judged: JudgedTag, isNewest: Bool)] {
        try connection.rows(StoreSQL.query("tag-judgements")) {
            try $0.bind(commitment, to: ":commitment")
        } decode: { row in
            let place = row.textOrNil(at: 9).flatMap { file in
                row.integerOrNil(at: 10).map { Provenance(file: file, line: $0) }
            }
            return (
                row.integer(at: 0),
                JudgedTag(
                    tag: Tag(rawValue: row.text(at: 1)), judgement: try TagJudgement(row: row, at: 2),
                    run: row.integerOrNil(at: 8), place: place), row.integer(at: 7) == 1
            )
        }
    }
}
