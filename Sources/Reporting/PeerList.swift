package import CommitmentMapping
import CommitmentModel

extension PrintedList {
    /// From whom a country could learn: a row for each commitment that speaks for a peer.
    package static func peers(
        _ peers: [Peer], of judgement: CountryJudgement, sources: [String]
    ) -> PrintedList {
        let (question, country) = (judgement.question, judgement.record.country)
        return PrintedList(
            title: "From whom \(country.name) could learn, as of \(question.asOf)", sheetName: "Peers",
            columns: [
                Column("iso3", "ISO"), Column("country", "Country"), Column("shares", "Shares"),
                Column("id", "Id"), Column("plan", "Plan", presence: .whenItFits),
                Column("title", "Delivered"),
                Column("outcome", "Outcome code", presence: .dataOnly),
                Column("outcome_words", "Outcome", presence: .filesOnly), Column("report", "By"),
                Column("subjects", "Same subject", presence: .filesOnly),
                Column("learner", "Learner", presence: .dataOnly),
            ] + Column.look,
            rows: peers.flatMap { peer in
                peer.lessons.map { lesson in
                    let judged = lesson.commitment
                    return [
                        .text(peer.judgement.record.country.code.rawValue),
                        .text(peer.judgement.record.country.name), .text(peer.shareWords),
                        .text(judged.commitment.reference), .text(judged.plan.name),
                        .text(judged.commitment.name), .text(judged.outcome.rawValue),
                        .text(judged.outcome.words), Value(judged.reportWords),
                        .list(lesson.subjects.map(\.rawValue)), .text(country.code.rawValue),
                    ] + question.look
                }
            },
            facts: Colophon.facts(
                question, rule: "\(Peer.rule), \(CountryJudgement.rule)", sources: sources),
            emptyMessage: noPeers)
    }

    static let noPeers = "Nobody in a shares a language or the region and delivered on the same subject."
}

extension Peer {
    /// "language: es; region", as a person reads it.
    package var shareWords: String {
        let spoken =
            languages.isEmpty
            ? [] : ["\(languages.count == 1 ? "language" : "languages") \(languages.joined(separator: ", "))"]
        return (spoken + (isInRegion ? ["region"] : [])).joined(separator: "; ")
    }
}
