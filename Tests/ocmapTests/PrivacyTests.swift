import Foundation
import Testing

/// Plants a person in the address book and looks for it everywhere else.
@Suite("Nothing private leaves")
struct PrivacyTests {
    private static let planted = ["Zyxwvut Qponmlk", "zyxwvut.qponmlk@example.org", "wrrbleqx at noonday"]
    private static let file = """
        country,office,role,name,address,consent,consented,note
        Ukraine,Cabinet Secretariat,OGP point of contact,Zyxwvut Qponmlk,zyxwvut.qponmlk@example.org,by letter,2016-03-01,wrrbleqx at noonday

        """

    private func desk() throws -> Desk {
        let desk = try Desk()
        try desk.write(Self.file, to: "contacts.csv")
        #expect(try desk.run("contact", "import", "contacts.csv").status == 0)
        try desk.write(
            "country,office,role,source\nUkraine,Cabinet Secretariat,OGP point of contact,made up\n",
            to: "points.csv")
        #expect(try desk.run("import", "points.csv").status == 0)
        for command in [
            "joint-priority set Ukraine --decided 2016-03-01 --by leads",
            "engagement add Ukraine partner --source us",
        ] {
            #expect(try desk.shell("ocmap \(command)").status == 0)
        }
        return desk
    }

    private func leaks(in data: Data) -> [String] {
        Self.planted.flatMap { $0.split(separator: " ").map(String.init) }.filter {
            $0.count > 4 && data.range(of: Data($0.utf8)) != nil
        }
    }

    /// Every part of a workbook, since what is packed cannot be searched.
    private func unpacked(_ workbook: String, on desk: Desk) throws -> Data {
        let run = try desk.shell("unzip -p \(workbook)")
        try #require(run.status == 0 && !run.output.isEmpty, "\(run.errors)")
        return run.output
    }

    private static let places =
        FormatTests.lists + [
            ["introductions", "--as-of", "2016-03-15"], ["joint-priority", "list"], ["assistance", "list"],
            ["partners"], ["override", "list"], ["history", "UKR-1-17"], ["runs"], ["diff", "1", "17"],
        ]

    @Test("what is planted is in the book, and on the screen of whoever asks for it")
    func planted() throws {
        let desk = try desk()
        #expect(leaks(in: try desk.read("ocmap-contacts.sqlite")).count > 3)
        #expect(try desk.run("contact", "list").text.contains("Qponmlk"))
    }

    @Test("no list holds it, as text, data or workbook, and no log")
    func lists() throws {
        let desk = try desk()
        for list in Self.places {
            for format in ["table", "json"] {
                let run = try desk.run(list + ["--format", format])
                #expect(run.status == 0, "\(run.errors)")
                #expect(leaks(in: run.output + Data(run.errors.utf8)) == [], "\(list) \(format)")
            }
            #expect(try desk.run(list + ["-o", "list.xlsx"]).status == 0)
            #expect(leaks(in: try unpacked("list.xlsx", on: desk)) == [], "\(list)")
        }
    }

    @Test("no pack and no database holds it, and the text of an introduction names an office")
    func pack() throws {
        let desk = try desk()
        #expect(try desk.run("meeting", "build", "--date", "2016-03-15", "-o", "march").status == 0)
        let pack = try desk.read("march/pack.md")
        #expect(
            String(decoding: pack, as: UTF8.self).contains(
                "To: OGP point of contact, Cabinet Secretariat, Ukraine."))
        #expect(leaks(in: pack) == [])
        #expect(leaks(in: try desk.read("march/pack.html")) == [])
        #expect(leaks(in: try unpacked("march/decisions.xlsx", on: desk)) == [])
        for name in try desk.names() where name != "contacts.csv" && !name.hasPrefix("ocmap-contacts") {
            if name == "march" { continue }
            #expect(leaks(in: try desk.read(name)) == [], "\(name)")
        }
    }

    @Test("no page and no copy of the database that is published holds it, and neither does the ledger leave")
    func published() throws {
        let desk = try desk()
        // Twice, so that a run has also changed what another stated.
        for (file, text) in [("vvbqxfile-1.csv", "Vvbqxtalk"), ("vvbqxfile-2.csv", "Vvbqxtalk again")] {
            try desk.write("iso3,list,meeting,decision\nUKR,b,2016-03-15,\(text)\n", to: file)
            #expect(try desk.run("import", file).status == 0)
        }
        let run = try desk.run("publish", "site", "--as-of", "2016-03-15")
        #expect(run.status == 0, "\(run.errors)")
        let files = try desk.shell("find site -type f").text.split(separator: "\n").map(String.init)
        #expect(files.count > 50)
        for file in files {
            let data = try desk.read(file)
            #expect(leaks(in: data) == [], "\(file)")
            for word in ["Vvbqxtalk", "vvbqxfile", "contacts.csv", "ocmap-contacts"] {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(file): \(word)")
            }
        }
        #expect(
            try desk.shell(
                """
                sqlite3 site/ocmap.sqlite 'PRAGMA integrity_check; PRAGMA foreign_key_check;
                SELECT count(*) FROM assistance'
                """
            ).text == "ok\n0\n")
        // In the house the ledger says what it rests on.
        #expect(try desk.run("assistance", "list", "--as-of", "2016-03-16").text.contains("vvbqxfile-1.csv"))
        #expect(try desk.run("runs").text.contains("vvbqxfile-2.csv"))
        #expect(leaks(in: Data(run.errors.utf8)) == [])
    }

    @Test("a bad file is refused without a word of it, and so is the wrong door")
    func refused() throws {
        let desk = try Desk()
        try desk.write(
            Self.file.replacing("Ukraine", with: "Ukrane").replacing("2016-03-01", with: "soon"),
            to: "bad.csv")
        let bad = try desk.run("contact", "import", "bad.csv")
        #expect(bad.status == 65)
        #expect(bad.errors.contains("line 2, cell A2 (country): is no country that ocmap knows"))
        #expect(leaks(in: bad.output + Data(bad.errors.utf8)) == [])
        #expect(!bad.errors.contains("Ukrane"))
        try desk.write(Self.file, to: "contacts.csv")
        let door = try desk.run("import", "contacts.csv")
        #expect(door.status == 65)
        #expect(door.errors.contains("Use: ocmap contact import contacts.csv"))
        #expect(leaks(in: door.output + Data(door.errors.utf8)) == [])
        #expect(leaks(in: try desk.read("ocmap.sqlite")) == [])
    }
}
