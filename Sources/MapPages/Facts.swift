import CommitmentMapping
import CommitmentModel
import CommitmentStore

/// What is read from the database once, whatever day and scope a page looks from.
struct Facts {
    let records: [CountryRecord]
    /// Every commitment, by country, plan and row.
    let commitments: [Commitment]
    let outlines: [Outline]
    /// What the database was filled from, for the foot of every page.
    let sources: [String]
    let dataHash: String
    let organisations: [Organisation]
    let stories: [Story]
    /// The words for a tag.
    let tagLabels: [Tag: String]

    init(_ store: Store) throws {
        records = try store.records(withSources: true)
        commitments = try store.commitments(Selection())
        outlines = try store.outlines()
        sources = try store.sources()
        dataHash = try store.dataHash()
        organisations = try store.organisations()
        stories = try store.stories()
        tagLabels = try store.tagNames()
    }
}
