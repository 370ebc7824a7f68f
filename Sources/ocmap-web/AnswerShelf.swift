import CommitmentStore

/// The answers that were asked for lately, none from before the newest import.
///
/// Each is made once however many ask for it, and what is on the shelf goes out
/// while the site makes something else.
actor AnswerShelf {
    private typealias Shelf = [Wanted: Task<StoredAnswer, Never>]

    private let site: LiveSite
    private let watch: DatabaseWatch
    private var state: SiteState
    /// When the new shelf is full, it takes the place of the old one: what was
    /// asked for since then is kept, and nothing has to be counted or sorted.
    private var new: Shelf = [:]
    private var old: Shelf = [:]
    private var size = 0
    private var unfinished = 0

    static let limit = 32_000_000
    static let mostUnfinished = 64

    init(_ options: ServerOptions) throws {
        watch = try DatabaseWatch(path: options.database)
        state = SiteState(changes: watch.changes())
        site = try LiveSite(options, state)
    }

    /// The answer to a request, as of now.
    func answer(_ wanted: Wanted) async -> StoredAnswer {
        let now = SiteState(changes: watch.changes())
        if now != state {
            (state, new, old, size) = (now, [:], [:], 0)
        }
        if let kept = new[wanted] { return await kept.value }
        if let kept = old.removeValue(forKey: wanted) {
            new[wanted] = kept
            let answer = await kept.value
            count(answer)
            return answer
        }
        guard unfinished < Self.mostUnfinished else { return site.busy }
        let made = Task { [site, state] in await site.answer(wanted, in: state) }
        new[wanted] = made
        unfinished += 1
        let answer = await made.value
        unfinished -= 1
        // Since then the database may have changed, and the shelf with it.
        guard new[wanted] == made else { return answer }
        if answer.isKept { count(answer) } else { new[wanted] = nil }
        return answer
    }

    /// Adds what came onto the new shelf.
    private func count(_ answer: StoredAnswer) {
        size += answer.size
        if size > Self.limit / 2 { (old, new, size) = (new, [:], 0) }
    }
}
