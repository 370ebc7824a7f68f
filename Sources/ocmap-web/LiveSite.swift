import CommitmentMapping
import CommitmentStore
import MapPages

/// The site as of the newest import, for one task at a time.
///
/// A ``Site`` and its database are not `Sendable`; the actor is the one door to
/// them. Where the newest state cannot be read, the last one that could goes on.
actor LiveSite {
    private let options: ServerOptions
    private var site: Site
    private var state: SiteState
    /// For when there is no time to ask.
    nonisolated let busy: StoredAnswer

    init(_ options: ServerOptions, _ state: SiteState) throws {
        self.options = options
        self.state = state
        site = try Self.read(options, state)
        busy = StoredAnswer(site.refused(.unavailable, Refusal.busy.reason, at: ""), isKept: false)
    }

    private static func read(_ options: ServerOptions, _ state: SiteState) throws -> Site {
        try Site(
            Store.open(path: options.database),
            Question(asOf: options.asOf ?? state.today, assumptions: options.assumptions), kind: .served)
    }

    /// What the site says in a state of the world.
    func answer(_ wanted: Wanted, in state: SiteState) -> StoredAnswer {
        do {
            if state != self.state { site = try Self.read(options, state) }
            self.state = state
        } catch {
            Diary.tell("the database cannot be read anew, and the pages stay as they were: \(error)")
        }
        do {
            let answer =
                switch wanted {
                case .address(let address): try site.answer(address)
                case .refusal(let refusal, let path): site.refused(refusal.status, refusal.reason, at: path)
                }
            return StoredAnswer(answer, isKept: state == self.state)
        } catch {
            Diary.tell("a page could not be made: \(error)")
            return StoredAnswer(site.refused(.failed, Refusal.failed.reason, at: ""), isKept: false)
        }
    }
}
