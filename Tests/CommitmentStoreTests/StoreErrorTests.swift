import CommitmentStore
import Testing

@Suite("What an error of the store says")
struct StoreErrorTests {
    static let cases: [(StoreError, String)] = [
        (
            .noDatabase(path: "a.sqlite"),
            "There is no database a.sqlite yet. Make one with: ocmap init --database a.sqlite"
        ),
        (.isDirectory(path: "data"), "data is a folder. Name a database file with --database."),
        (.emptyDatabase, "The database is empty. Fill it with: ocmap init"),
        (
            .foreignDatabase,
            "The file is a SQLite database of another program, and was left alone. Name another with --database."
        ),
        (
            .newerSchema(found: 3, supported: 1),
            "The database has schema 3, but this program knows schemas up to 1. Update ocmap."
        ),
        (
            .olderSchema(found: 1, supported: 2),
            "The database has schema 1, and this program needs 2. Bring it up to date with: ocmap init"
        ),
        (
            .unknownCountry("Ukrain", suggestion: "Ukraine"),
            "No country is called “Ukrain”. Did you mean Ukraine? "
                + "Give an ISO code (UKR) or a name; “ocmap map” lists them."
        ),
        (
            .unknownCountry("Atlantis", suggestion: nil),
            "No country is called “Atlantis”. Give an ISO code (UKR) or a name; “ocmap map” lists them."
        ),
        (
            .unknownRegion("Oceania", known: ["Americas", "Europe"]),
            "OGP has no region “Oceania”. Its regions are: Americas, Europe."
        ),
        (
            .unknownTag("oc/dat", suggestion: "oc/data"),
            "No tag is called “oc/dat”. Did you mean oc/data? “ocmap tag list” shows tags with their family: policy/public-procurement."
        ),
        (
            .unknownTag("x", suggestion: nil),
            "No tag is called “x”. “ocmap tag list” shows tags with their family: policy/public-procurement."
        ),
        (
            .damaged("row 7 is missing"),
            "The database is damaged: row 7 is missing. Restore it from a backup, or make a new one with: ocmap init"
        ),
    ]

    @Test("what is wrong, and what to do", arguments: cases)
    func sentence(_ error: StoreError, _ sentence: String) {
        #expect(error.description == sentence)
    }
}
