package import CommitmentModel
import SQLite

/// The one way by which judgements come into the database.
///
/// A judgement is only ever added; the view `tag_use` draws what counts from
/// the newest of each coder.
struct TagJudgements {
    private let store: Store
    /// The day of the command or import.
    private let today: Day

    init(_ store: Store, today: Day) {
        self.store = store
        self.today = today
    }

    /// Adds a decision, unless its coder has said so already.
    ///
    /// A decision without a day that repeats an earlier one of its coder is that
    /// one: a file that is imported again brings nothing back.
    func add(_ decision: TagDecision, place: (run: Int, line: Int)? = nil) throws -> TagDecisionOutcome {
        if let refusal = refusal(of: decision) { return refusal }
        let commitment = try store.commitment(named: decision.reference).id
        let tag = try store.tag(named: decision.tag)
        let day = decision.judged ?? today
        let said = try judgements(of: tag, on: commitment, by: decision.coder)
        let new = TagJudgement(
            decision.verdict, centrality: decision.centrality, reason: decision.reason,
            coder: decision.coder, judged: day)
        let repeated = said.filter { $0.saysTheSame(as: new) }
        if let newest = said.last, newest.saysTheSame(as: new) { return .same }
        if decision.judged == nil
            ? !repeated.isEmpty : place != nil && repeated.contains(where: { $0.judged == day })
        {
            return .same
        }
        try insert(new, tag, commitment, place)
        return said.isEmpty ? .new : .changed
    }

    /// What is wrong with a decision, whatever it is on.
    private func refusal(of decision: TagDecision) -> TagDecisionOutcome? {
        if decision.coder.allSatisfy(\.isWhitespace) {
            return .refused(
                .coder, "A judgement needs a coder: a role or code, such as “IRM researcher 1”.")
        }
        if decision.verdict == .reject, decision.reason?.allSatisfy(\.isWhitespace) ?? true {
            return .refused(.reason, "A rejection needs a reason, in a few words.")
        }
        if decision.verdict == .reject, decision.centrality != nil {
            return .refused(
                .centrality, "A rejected tag has no centrality. Leave it empty, or accept the tag.")
        }
        if let judged = decision.judged, judged > today {
            return .refused(.date, "\(judged) is in the future. Give the day of the judgement.")
        }
        return nil
    }

    /// What a coder said, the newest last.
    private func judgements(of tag: Tag, on commitment: Int, by coder: String) throws -> [TagJudgement] {
        try store.connection.rows(
            """
            SELECT decision, centrality, reason, coder, judged FROM tag_judgement
            WHERE commitment_id = :commitment AND tag = :tag AND coder = :coder ORDER BY judged, id
            """
        ) {
            try $0.bind(commitment, to: ":commitment")
            try $0.bind(tag.rawValue, to: ":tag")
            try $0.bind(coder, to: ":coder")
        } decode: {
            try TagJudgement(row: $0, at: 0)
        }
    }

    private func insert(
        _ judgement: TagJudgement, _ tag: Tag, _ commitment: Int, _ place: (run: Int, line: Int)?
    ) throws {
        var insert = try Statement(
            """
            INSERT INTO tag_judgement
                (commitment_id, tag, decision, centrality, reason, coder, judged, run_id, line)
            VALUES (:commitment, :tag, :decision, :centrality, :reason, :coder, :judged, :run, :line)
            """, on: store.connection)
        try insert.bind(commitment, to: ":commitment")
        try insert.bind(tag.rawValue, to: ":tag")
        try insert.bind(judgement.verdict.rawValue, to: ":decision")
        try insert.bind(judgement.centrality?.rawValue, to: ":centrality")
        try insert.bind(judgement.reason, to: ":reason")
        try insert.bind(judgement.coder, to: ":coder")
        try insert.bind("\(judgement.judged)", to: ":judged")
        try insert.bind(place?.run, to: ":run")
        try insert.bind(place?.line, to: ":line")
        try insert.run()
    }
}

extension TagJudgement {
    /// From columns decision, centrality, reason, coder, judged.
    init(row: borrowing Statement, at first: Int32) throws {
        guard let verdict = try row.code(at: first, as: TagVerdict.self),
            let judged = Day(row.text(at: first + 4))
        else { throw StoreError.damaged("a judgement has no decision or day") }
        self.init(
            verdict, centrality: try row.code(at: first + 1), reason: row.textOrNil(at: first + 2),
            coder: row.text(at: first + 3), judged: judged)
    }

    /// Whether two of one coder differ in nothing but their days.
    fileprivate func saysTheSame(as other: TagJudgement) -> Bool {
        (verdict, centrality, reason) == (other.verdict, other.centrality, other.reason)
    }
}

extension Store {
    /// Takes what a person says of a tag, on that day.
    ///
    /// - Returns: What became of it; a word that cannot be taken is refused
    ///   with a sentence.
    /// - Throws: ``StoreError/unknownCommitment(_:suggestion:)``,
    ///   ``StoreError/unknownTag(_:suggestion:)``.
    package func judge(_ decision: TagDecision, today: Day) throws -> TagDecisionOutcome {
        try connection.transaction { try TagJudgements(self, today: today).add(decision) }
    }
}

extension ImportSession {
    /// Takes what a row of a file says of a tag.
    ///
    /// - Returns: What became of it; also a commitment or tag that is not known
    ///   is refused with a sentence.
    package func put(_ decision: TagDecision, line: Int) throws -> TagDecisionOutcome {
        guard let today = Day(day) else {
            throw StoreError.damaged("the import has no time")
        }
        do {
            let outcome = try TagJudgements(Store(connection: connection), today: today)
                .add(decision, place: (runID, line))
            if outcome == .new || outcome == .changed { hasWritten = true }
            return outcome
        } catch let error as StoreError {
            switch error {
            case .unknownCommitment: return .refused(.reference, "\(error)")
            case .unknownTag: return .refused(.tag, "\(error)")
            default: throw error
            }
        }
    }
}
