import Foundation
import Testing

@Suite("Joint priorities and introductions")
struct AgreementTests {
    private static let decided = ["--decided", "2016-03-15", "--by", "leads"]

    private func priorities(_ desk: Desk, on day: String) throws -> [String?] {
        try desk.objects("joint-priority", "list", "--as-of", day).map { $0["iso3"] as? String }
    }

    @Test("set takes back an end of the same decision, and says so")
    func setAgain() throws {
        let desk = try Desk()
        let set = ["joint-priority", "set", "Ukraine"] + Self.decided
        #expect(try desk.run(set).errors == "Ukraine: joint priority since 2016-03-15, by leads.\n")
        #expect(try desk.run(set).errors == "Ukraine: joint priority since 2016-03-15, by leads.\n")
        #expect(
            try desk.run("joint-priority", "clear", "Ukraine", "--decided", "2016-04-01", "--by", "board")
                .status == 0)
        #expect(try priorities(desk, on: "2016-05-01") == [])
        #expect(
            try desk.run(set).errors
                == "Ukraine: joint priority since 2016-03-15, by leads; its end on 2016-04-01 is taken back.\n"
        )
        #expect(try priorities(desk, on: "2016-05-01") == ["UKR"])
        #expect(try desk.run(set).errors == "Ukraine: joint priority since 2016-03-15, by leads.\n")
    }

    @Test(
        "what waits in the list can be done, what does not cannot",
        arguments: [(",2016,", true), ("2016,,", false)])
    func introductions(_ dates: String, _ waits: Bool) throws {
        let desk = try Desk()
        try desk.write(
            "country,office,role,since,ends,introduced\nUKR,Cabinet,OGP point of contact,\(dates)\n",
            to: "points.csv")
        #expect(try desk.run("import", "points.csv").status == 0)
        try desk.run(["joint-priority", "set", "Ukraine"] + Self.decided)
        let list = try desk.run("introductions", "--as-of", "2016-11-25", "--format", "json").text
        #expect(list.contains("Cabinet") == waits)
        let done = try desk.run("introductions", "done", "Ukraine", "--on", "2016-11-25")
        #expect((done.status == 0) == waits, "\(done.errors)")
        let after = try desk.run("introductions", "--as-of", "2016-11-25", "--format", "json").text
        #expect(!after.contains("Cabinet"))
    }
}
