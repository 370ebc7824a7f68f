import ArgumentParser
import CommitmentModel
import CommitmentStore
import Reporting

struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "List stories of what came of open contracting, by country.",
        discussion: """
            A story of unknown date is always shown.

            EXAMPLES
              ocmap stories --country Ukraine
              ocmap stories --region Americas --format csv -o stories.csv
            """)

    @OptionGroup var place: PlaceFilter
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        let countries = try place.countries(in: store)
        let stories = try store.stories().filter { story in
            story.published.map { $0.lastDay <= place.from } ?? true
        }.compactMap { story in countries[story.country].map { (story, $0) } }
        try output.print(.stories(stories, asOf: place.from))
    }
}
