import Foundation
import Testing

@Suite("ocmap publish")
struct PublishTests {
    private static let look = [
        "--as-of", "2016-03-15", "--assume-published", "2016=2016-03-01", "--draws", "20",
    ]

    /// Every file of a site, by path; made once, since it takes seconds.
    private static let site: Result<[String: Data], any Error> = Result {
        let desk = try Desk()
        let run = try desk.run(["publish", "site"] + look)
        guard run.status == 0 else { throw Desk.Broken(description: run.errors) }
        return try files(desk)
    }

    private static func files(_ desk: Desk) throws -> [String: Data] {
        let root = desk.folder.appending(path: "site")
        let names = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap {
            $0 as? String
        }
        return try names.reduce(into: [:]) { files, name in
            let file = root.appending(path: name)
            if (try file.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true {
                files[name] = try Data(contentsOf: file)
            }
        }
    }

    private static func data(_ name: String) throws -> Data { try #require(try site.get()[name], "\(name)") }

    private static func text(_ name: String) throws -> String {
        String(decoding: try data(name), as: UTF8.self)
    }

    @Test("every link of every page leads to a file of the site")
    func links() throws {
        let files = try Self.site.get()
        #expect(files.count > 1000)
        var broken: Set<String> = []
        var count = 0
        for (name, data) in files where name.hasSuffix(".html") {
            let folder = name.split(separator: "/").dropLast().map(String.init)
            let text = String(decoding: data, as: UTF8.self)
            for match in text.matches(of: /(?:href|src|data-index|data-root)="([^"]+)"/) {
                let link = String(match.1)
                if link.hasPrefix("http") || link.hasPrefix("#") { continue }
                count += 1
                var path = folder
                for part in link.split(separator: "/") {
                    if part == ".." { path.removeLast() } else { path.append(String(part)) }
                }
                if files[path.joined(separator: "/")] == nil { broken.insert("\(name) to \(link)") }
            }
        }
        #expect(count > 10_000)
        #expect(broken.isEmpty, "\(broken.sorted().prefix(5))")
    }

    static let twins = [
        "index.csv", "countries.csv", "countries.json", "strict/countries.csv", "countries/category-b.json",
        "countries/region-Europe.csv", "countries/figure-members.csv", "countries/holds-firm.csv",
        "country/UKR.csv", "broad/country/HND.json", "commitments.csv", "commitments/country-UKR.json",
        "commitments/region-Americas.csv", "commitments/year-2012.csv", "commitments/outcome-problem.csv",
        "commitments/ambition-moderate.csv", "commitments/tag-policy=2Fpublic-procurement.csv",
        "commitments/figure-core-delivered.csv", "commitments/figure-complete.json", "priorities.csv",
        "broad/priorities.json",
    ]

    @Test("a list of the site is, byte for byte, what its command prints", arguments: twins)
    func equal(_ name: String) throws {
        let desk = try Desk()
        let data = try Self.data(name)
        let text = String(decoding: data, as: UTF8.self)
        let pattern =
            name.hasSuffix(".csv") ? /"?(ocmap [a-z][^,"\r\n]*)"?,[0-9a-f]{16},/ : /"made_by": "([^"]+)"/
        let command = String(try #require(text.firstMatch(of: pattern), "\(name)").1)
        let run = try desk.shell("\(command) --format \(name.hasSuffix(".csv") ? "csv" : "json")")
        #expect(run.status == 0, "\(command): \(run.errors)")
        #expect(run.output == data, "\(command)")
    }

    @Test("the method says how often was drawn for these pages")
    func draws() throws {
        let page = try Self.text("method.html")
        #expect(page.contains("In 20 draws the weights vary"))
        #expect(!page.contains("10,000"))
    }

    @Test("figures on the home page are those of ocmap figures, and lead to as many rows")
    func figures() throws {
        let page = try Self.text("index.html")
        let shown = page.matches(of: /<li><a href="([^"]+)\.html">(\d+)<\/a> <span>/).map {
            (String($0.1), Int($0.2))
        }
        let figures = try Desk().objects(["figures"] + Self.look.dropLast(2))
        #expect(shown.map(\.1) == figures.map { $0["count"] as? Int })
        for (path, count) in shown {
            let rows = try JSONSerialization.jsonObject(with: Self.data("\(path).json")) as? [Any]
            #expect(rows?.count == count, "\(path)")
        }
    }

    @Test("is the same bytes for the same data, and replaces an earlier site whole")
    func same() throws {
        let second = try Desk()
        try FileManager.default.createDirectory(
            at: second.folder.appending(path: "site/country"), withIntermediateDirectories: true)
        try second.write(
            #"{"profile": "data-package", "name": "open-contracting-map"}"#, to: "site/datapackage.json")
        try second.write("old", to: "site/country/OLD.html")
        let elsewhere = ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8"]
        #expect(try second.run(["publish", "site/"] + Self.look, environment: elsewhere).status == 0)
        #expect(try Self.files(second) == Self.site.get())
        #expect(try second.names() == ["ocmap.sqlite", "site"])
    }

    @Test("a folder with other files, and a file, are left alone")
    func others() throws {
        let desk = try Desk()
        try FileManager.default.createDirectory(
            at: desk.folder.appending(path: "home"), withIntermediateDirectories: true)
        try desk.write("mine", to: "home/letter.txt")
        for (path, sentence) in [
            ("home", "the folder holds other files than a site of ocmap. Name a new or an empty folder"),
            (".", "the folder holds other files than a site of ocmap. Name a new or an empty folder"),
            ("home/letter.txt", "it is a file. Name a new or an empty folder"),
            ("nowhere/site", "No such file or directory"),
        ] {
            let run = try desk.run(["publish", path] + Self.look)
            #expect(run.status == 1)
            #expect(
                run.errors
                    == "ocmap: \(path) was not published: \(sentence). A site that was there is as it was.\n")
        }
        #expect(try desk.names() == ["home", "ocmap.sqlite"])
        #expect(try desk.read("home/letter.txt") == Data("mine".utf8))
    }

    static let strangers = [
        ".git/HEAD", "CNAME", "index.html.bak", "notes.html", "country/notes.docx", "countries/mine.csv",
        "assets/logo.svg", "strict/commitments.html", "ocmap.sqlite-journal",
    ]

    /// A desk with the beginning of a site on it, and an empty folder in that.
    private func deskWithSite() throws -> Desk {
        let desk = try Desk()
        for folder in ["country", "countries", "assets", "strict", ".git"] {
            try FileManager.default.createDirectory(
                at: desk.folder.appending(path: "site/\(folder)"), withIntermediateDirectories: true)
        }
        try desk.write(
            #"{"profile": "data-package", "name": "open-contracting-map"}"#, to: "site/datapackage.json")
        for file in ["country/UKR.html", "countries/category-a.csv", "assets/site.css", "strict/index.json"] {
            try desk.write("old", to: "site/\(file)")
        }
        return desk
    }

    @Test("a file beside a site is no file of ours, and never lost", arguments: strangers)
    func stranger(_ name: String) throws {
        let desk = try deskWithSite()
        try desk.write("mine", to: "site/\(name)")
        if name != ".git/HEAD" { try FileManager.default.removeItem(atPath: desk.path("site/.git")) }
        let run = try desk.run(["publish", "site"] + Self.look)
        #expect(run.status == 1)
        #expect(
            run.errors
                == "ocmap: site was not published: “\(name)” in it is no file of ocmap's and would be lost. Move it away, or name a new or an empty folder. A site that was there is as it was.\n"
        )
        #expect(try desk.read("site/\(name)") == Data("mine".utf8))
        #expect(try desk.names() == ["ocmap.sqlite", "site"])
    }

    @Test("nor is an empty folder or a link, whatever its name is")
    func strangeKinds() throws {
        let desk = try deskWithSite()
        #expect(try desk.run(["publish", "site"] + Self.look).errors.contains("“.git/” in it is no file"))
        try FileManager.default.removeItem(atPath: desk.path("site/.git"))
        try FileManager.default.createSymbolicLink(
            atPath: desk.path("site/index.html"), withDestinationPath: desk.path("ocmap.sqlite"))
        #expect(
            try desk.run(["publish", "site"] + Self.look).errors.contains("“index.html” in it is no file"))
    }

    @Test("a file that comes while the pages are made is not lost either")
    func lateStranger() throws {
        let desk = try deskWithSite()
        try FileManager.default.removeItem(atPath: desk.path("site/.git"))
        let line = """
            ocmap publish site --draws 20 & \
            until ls -d site.*/country >/dev/null 2>&1 || ! kill -0 $!; do sleep 0.01; done; echo mine >site/CNAME; wait $!
            """
        let run = try desk.shell(line)
        #expect(run.status == 1)
        #expect(run.errors.contains("“CNAME” in it is no file of ocmap's"))
        #expect(try desk.read("site/CNAME") == Data("mine\n".utf8))
        #expect(try desk.names() == ["ocmap.sqlite", "site"])
    }

    @Test("the database beside the pages is sound, opens read-only, and has the same data")
    func database() throws {
        let desk = try Desk()
        try Self.data("ocmap.sqlite").write(to: desk.folder.appending(path: "copy.sqlite"))
        try Self.data("countries.csv").write(to: desk.folder.appending(path: "countries.csv"))
        let lists = try ["copy.sqlite", "ocmap.sqlite"].map { file in
            try desk.run("map", "--database", file, "--as-of", "2016-03-15", "--format", "csv").text
        }
        #expect(lists[0] == lists[1] && !lists[0].isEmpty)
        #expect(try desk.run("verify", "countries.csv", "--database", "copy.sqlite").status == 0)
        #expect(
            try desk.shell("sqlite3 copy.sqlite 'PRAGMA integrity_check; PRAGMA journal_mode'").text
                == "ok\ndelete\n")
    }

    @Test("the Data Package describes files that are there, with their size, hash and columns")
    func package() throws {
        let desk = try Desk()
        let package = try #require(
            try JSONSerialization.jsonObject(with: Self.data("datapackage.json")) as? [String: Any])
        #expect(package["name"] as? String == "open-contracting-map")
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(resources.count == 7)
        for resource in resources {
            let data = try Self.data(try #require(resource["path"] as? String))
            #expect(data.count == resource["bytes"] as? Int)
            try data.write(to: desk.folder.appending(path: "file"))
            #expect(
                resource["hash"] as? String == "sha256:\(try desk.shell("sha256sum file").text.prefix(64))")
            guard let schema = resource["schema"] as? [String: Any] else { continue }
            let fields = try #require(schema["fields"] as? [[String: Any]]).compactMap {
                $0["name"] as? String
            }
            #expect(
                String(decoding: data, as: UTF8.self).prefix { $0 != "\r\n" } == fields.joined(separator: ",")
            )
        }
    }

    @Test("the search index holds every commitment with the file of its page")
    func index() throws {
        let index = try JSONSerialization.jsonObject(with: Self.data("search.json")) as? [String: [[String]]]
        let rows = try #require(index?["rows"])
        #expect(rows.count == (try Desk().objects("commitments", "--as-of", "2016-03-15")).count)
        for row in rows { #expect(try Self.site.get()[row[0]] != nil) }
    }
}
