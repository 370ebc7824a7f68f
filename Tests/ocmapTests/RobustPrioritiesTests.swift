import Foundation
import SQLite
import Testing

@Suite("ocmap priorities: draws, weights, slots, explanations and plots")
struct RobustPrioritiesTests {
    private static let day = ["priorities", "--as-of", "2016-03-15", "--draws", "200"]

    private func run(_ arguments: String...) throws -> Run { try Desk().run(Self.day + arguments) }

    @Test("every output says seed, draws, weights and rule", arguments: ["table", "markdown"])
    func said(_ format: String) throws {
        let text = try run("--seed", "7", "--format", format).unwrapped
        for words in ["Draws: 200, seed 7", "Weights: T 25, N 25, R 20, F 15, I 10, L 5;", "Rule: prio-1"] {
            #expect(text.contains(words), "\(words)")
        }
        for plot in try [run("--plot").unwrapped, run("--explain", "Ukraine").unwrapped] {
            #expect(plot.contains("Draws: 200, seed 1"))
            #expect(plot.contains("Rule: prio-1"))
        }
    }

    @Test("the seed decides: 1 unless another is given")
    func seeds() throws {
        let desk = try Desk()
        let outputs = try [[], ["--seed", "1"], ["--seed", "2"]].map {
            try desk.run(Self.day + ["--format", "csv"] + $0).unstamped.replacing(",200,2,", with: ",200,1,")
        }
        #expect(outputs[0] == outputs[1])
        #expect(outputs[0] != outputs[2])
    }

    @Test("chances of a list add up to the length of its top", arguments: [1, 5])
    func chances(_ top: Int) throws {
        let rows = try Desk().objects(Self.day + (top == 5 ? [] : ["--top", "\(top)"]))
        if top == 5 {
            for (_, list) in Dictionary(grouping: rows, by: { $0["list"] as? String ?? "" }) {
                let sum = list.reduce(0) { $0 + ($1["p_in"] as? Double ?? 9) }
                #expect(abs(sum - Double(min(top, list.count))) < 1e-9)
                #expect(list.count { $0["is_in"] as? Bool == true } == min(top, list.count))
            }
        }
        for row in rows {
            let (p, tier) = (row["p_in"] as? Double ?? -1, row["tier"] as? String ?? "")
            if row["known"] as? Double ?? 0 < 0.4999 {
                #expect(tier == "insufficient data")
            } else {
                #expect(tier == (p >= 0.9 ? "firm" : p <= 0.1 ? "out" : "contested"))
            }
        }
    }

    @Test("an agenda has its slots: 40, 30 and 30 %")
    func slots() throws {
        let rows = try Desk().objects(Self.day + ["--slots", "10"])
        #expect(rows.map { $0["slot"] as? Int } == Array(1...10))
        #expect(rows.map { $0["list"] as? String } == ["b", "b", "b", "b", "a", "a", "a", "c", "c", "c"])
        #expect(rows.allSatisfy { $0["is_in"] as? Bool == true })
        #expect(try run("--slots", "10").unwrapped.contains("Slots: 10: b 4, a 3, c 3 (40, 30 and 30 %)"))
    }

    @Test("weights of one's own, inline or from a file, change scores, and it is said")
    func weights() throws {
        let desk = try Desk()
        try desk.write("criterion,weight\nT,30\nneed,20\n", to: "weights.csv")
        let inline = try desk.run(Self.day + ["--weights", "T=30,N=20", "--format", "csv"])
        #expect(
            try desk.run(Self.day + ["--weights", "weights.csv", "--format", "csv"]).unstamped
                == inline.unstamped)
        #expect(inline.text.contains("T 30, N 20, R 20, F 15, I 10, L 5 (not prio-1's own)"))
        #expect(try desk.run(Self.day + ["--format", "csv"]).unstamped != inline.unstamped)
        let scaled = try desk.run(Self.day + ["--weights", "T=125"]).unwrapped
        #expect(scaled.contains("given as T 125, N 25, R 20, F 15, I 10, L 5, scaled to add up to 100"))
    }

    @Test("a list by weights of a file names the weights and not the file, and is verified without it")
    func weightsInStamp() throws {
        let desk = try Desk()
        try desk.write("criterion,weight\nT,30.5\nneed,20\n", to: "mine.csv")
        for (option, file) in [(["--weights", "mine.csv"], "a.csv"), (["--weights=mine.csv"], "b.json")] {
            #expect(try desk.run(Self.day + option + ["-o", file]).status == 0)
            let text = String(decoding: try desk.read(file), as: UTF8.self)
            #expect(text.contains("--weights T=30.5,N=20,R=20,F=15,I=10,L=5"))
            #expect(!text.contains("mine.csv"))
        }
        try FileManager.default.removeItem(atPath: desk.path("mine.csv"))
        for file in ["a.csv", "b.json"] {
            let run = try desk.run("verify", file)
            #expect(run.status == 0, "\(run.text)\(run.errors)")
        }
    }

    static let refusals: [(arguments: [String], status: Int32, words: String)] = [
        (["--weights", "Q=1"], 64, "No criterion is called “Q”."),
        (["--weights", "T=-1"], 64, "The weight of timing is -1."),
        (["--weights", "T=0,N=0,R=0,F=0,I=0,L=0"], 64, "All six weights are 0."),
        (["--weights", "T=1,T=2"], 64, "T timing has two weights."),
        (["--weights", "no.csv"], 65, "no.csv: there is no such file."),
        (["--weights", "bad.csv"], 65, "bad.csv: No criterion is called “Z”."),
        (["--weights", "wide.csv"], 65, "wide.csv, line 1: 3 fields."),
        (["--top", "3", "--slots", "3"], 64, "Give one of the two."), (["--slots", "0"], 64, "--slots"),
        (["--draws", "0"], 64, "--draws"), (["--seed", "-1"], 64, "--seed"),
        (["Ukraine"], 64, "A country goes with --explain."),
        (["--plot", "--explain"], 64, "Give one of the two."),
        (["--plot", "--format", "csv"], 64, "A plot is a picture"),
        (["-o", "a.svg", "--format", "csv"], 64, "has to be a picture"),
        (["--explain", "Atlantis"], 64, "Atlantis"),
    ]

    @Test("refuses what makes no sense, with the way out", arguments: refusals)
    func refused(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let desk = try Desk()
        try desk.write("Z,1\n", to: "bad.csv")
        try desk.write("T,1,2\n", to: "wide.csv")
        let run = try desk.run(["priorities"] + arguments)
        #expect(run.status == status)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("contributions of an explanation add up to the score")
    func explained() throws {
        let desk = try Desk()
        let rows = try desk.objects(Self.day + ["--explain"])
        for (_, criteria) in Dictionary(grouping: rows, by: { $0["iso3"] as? String ?? "" }) {
            #expect(criteria.count == 6)
            let sum = criteria.reduce(0) { $0 + ($1["contribution"] as? Double ?? 99) }
            #expect(abs(sum - (criteria[0]["score"] as? Double ?? 0)) < 1e-9)
        }
        let text = try desk.run(Self.day + ["--explain", "Ukraine"]).unwrapped
        #expect(text.hasPrefix("Ukraine (UKR): "))
        #expect(text.contains("the top 5 by "))
        let left = try desk.run(Self.day + ["--explain", "Russia"])
        #expect(left.unwrapped.contains("Russia is in no list: "))
        #expect(left.status == 0)
    }

    @Test("a plot fits 80 columns, and an SVG is written whole")
    func plots() throws {
        let desk = try Desk()
        let plot = try desk.run(Self.day + ["--plot"]).text
        #expect(plot.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(plot.contains("top 5 ends here"))
        for arguments in [["-o", "a.svg"], ["--plot", "-o", "b.SVG"]] {
            #expect(try desk.run(Self.day + arguments).status == 0)
        }
        #expect(
            Run.unstamped(String(decoding: try desk.read("a.svg"), as: UTF8.self))
                == Run.unstamped(String(decoding: try desk.read("b.SVG"), as: UTF8.self)))
        #expect(String(decoding: try desk.read("a.svg"), as: UTF8.self).hasSuffix("</svg>\n"))
        #expect(try desk.run("figures", "-o", "figures.svg").status == 64)
        #expect(try !desk.names().contains("figures.svg"))
    }

    @Test("a joint priority is shown from its day on, and is not part of the score")
    func jointPriority() throws {
        let desk = try Desk()
        let before = try desk.objects(Self.day)
        do {
            let connection = try Connection(path: desk.path("ocmap.sqlite"))
            try connection.execute(
                """
                INSERT INTO joint_priority (iso3, decided, by_role, source)
                VALUES ('UKR', '2016-02-08', 'a meeting', 't'), ('ROU', '2016-04', 'a meeting', 't')
                """)
        }
        let after = try desk.objects(Self.day)
        #expect(after.map { $0["score"] as? Double } == before.map { $0["score"] as? Double })
        let shown = after.filter { $0["joint_priority"] is String }
        #expect(shown.map { $0["iso3"] as? String } == ["UKR"])
        let why = try desk.run("explain", "Ukraine", "--as-of", "2016-03-15").unwrapped
        #expect(why.contains("Set by OCP and OGP: joint priority since 2016-02-08, by a meeting"))
        #expect(
            try desk.run(Self.day).unwrapped.contains(
                "Ukraine: joint priority since 2016-02-08, by a meeting"))
    }
}
