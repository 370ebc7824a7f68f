import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

/// Which countries, judged how, and where to: for every list about some countries.
struct CountryListOptions: ParsableArguments {
    @OptionGroup var filter: CountryFilter
    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    /// What `work` makes of the countries that are wanted, all of it of one state of the database.
    func judged<Output>(_ work: (Store, [CountryJudgement], Question) throws -> Output) throws -> Output {
        let store = try database.open()
        return try store.snapshot {
            let question = question.question
            return try work(store, try filter.wanted(try store.judgements(question), store), question)
        }
    }

    /// The list that `make` makes of them, with its stamp.
    func list(_ make: (Store, [CountryJudgement], Question) throws -> PrintedList) throws -> PrintedList {
        try judged { store, judgements, question in
            try output.stamped(from: store, asOf: question.asOf) { try make(store, judgements, question) }
        }
    }

    /// Prints that list.
    func print(_ make: (Store, [CountryJudgement], Question) throws -> PrintedList) throws {
        try output.print(try list(make))
    }
}

/// Which countries, by name and region.
struct PlaceOptions: ParsableArguments {
    @Option(help: "Only this country: ISO code, name or alias. May be repeated.")
    var country: [String] = []

    @Option(help: "Only this OGP region: Africa and the Middle East, Americas, Asia and the Pacific, Europe.")
    var region: String?

    /// Whether every country is wanted.
    var takesAll: Bool { country.isEmpty && region == nil }

    /// Tells whether a country is wanted.
    func filter(in store: Store) throws -> (Country) -> Bool {
        let codes = Set(try country.map(store.country))
        let region = try region.map(store.region)
        return { (codes.isEmpty || codes.contains($0.code)) && (region == nil || $0.region == region) }
    }
}

/// Which countries, also by category.
struct CountryFilter: ParsableArguments {
    @OptionGroup var place: PlaceOptions

    @Option(help: "Only this category: a, b, c, u, n or x. May be repeated.")
    var category: [CommitmentMapping.Category] = []

    /// Whether every country is wanted.
    var takesAll: Bool { place.takesAll && category.isEmpty }

    /// The judgements that are wanted, in their order.
    func wanted(_ judgements: [CountryJudgement], _ store: Store) throws -> [CountryJudgement] {
        let isThere = try place.filter(in: store)
        return judgements.filter {
            isThere($0.record.country) && (category.isEmpty || category.contains($0.category))
        }
    }
}
