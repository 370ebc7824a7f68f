import CommitmentModel
import MapPages
import Testing

@Suite("Addresses")
struct AddressTests {
    static let addresses: [(Address, String)] = [
        (Address(.home), "index.html"), (Address(.home, scope: .strict, as: .csv), "strict/index.csv"),
        (Address(.countries, [.category: ["a"]]), "countries/category-a.html"),
        (
            Address(.countries, scope: .broad, [.region: ["Asia and the Pacific"]], as: .json),
            "broad/countries/region-Asia+and+the+Pacific.json"
        ),
        (
            Address(.countries, [.category: ["a", "b"], .region: ["Europe"]]),
            "countries.html?category=a&category=b&region=Europe"
        ),
        (
            Address(.commitments, [.tag: ["policy/public-procurement"]]),
            "commitments/tag-policy=2Fpublic-procurement.html"
        ),
        (Address(.commitments, [.search: ["a&b=c é"]]), "commitments.html?q=a%26b%3Dc%20%C3%A9"),
        (
            Address(.commitments, [.outcome: ["problem"], .asOf: ["2016-03-15"]]),
            "commitments/outcome-problem.html?as_of=2016-03-15"
        ),
        (Address(.commitment("UKR-1-7~2")), "commitment/UKR-1-7~2.html"),
        (Address(.commitment("../../etc/passwd")), "commitment/=2E.=2F..=2Fetc=2Fpasswd.html"),
        (Address(.commitment("a b+=.html")), "commitment/a+b=2B=3D.html.html"),
        (Address(.priorities, [.timing: ["30"], .need: ["20"]]), "priorities.html?T=30&N=20"),
        (Address(.asset("site.css")), "assets/site.css"), (Address(.searchIndex, as: .json), "search.json"),
    ]

    @Test("print as a path with filters, and are read back", arguments: addresses)
    func roundTrip(_ address: Address, _ text: String) {
        #expect(address.description == text)
        let sides = text.split(separator: "?", maxSplits: 1).map(String.init)
        #expect(Address(path: "/" + sides[0], query: sides.count > 1 ? sides[1] : "") == address)
    }

    @Test("link from page to page, from any depth")
    func links() throws {
        let country = Address(.country(try #require(CountryCode(rawValue: "UKR"))), scope: .strict)
        #expect(country.link(from: Address(.home)) == "strict/country/UKR.html")
        #expect(Address(.home).link(from: country) == "../../index.html")
        #expect(country.link(from: Address(.commitment("A/B"))) == "../strict/country/UKR.html")
    }

    static let strangers = [
        "/nowhere.html", "/country/ukraine.html", "/country.html/UKR", "/countries/nothing-a.html",
        "/countries/category.html", "/../index.html", "/assets/../index.html", "/index.exe", "/a/b/c/d",
        "/strict/commitments.html", "/%2e%2e/index.html", "/commitment/%zz.html", "/commitment/=zz.html",
        "/commitment/%ff.html", "/index.html/", "/priorities/category-a.html",
    ]

    @Test("every file of a site is one of ours, and nothing that is only like one")
    func files() throws {
        for address in try Seeded.site(.files).addresses() {
            #expect(Site.isFile(address.path), "\(address)")
        }
        for path in ["index", "country/UKR", "index.html?as_of=2016-03-15", "%69ndex.html", "a//index.html"] {
            #expect(!Site.isFile(path), "\(path)")
        }
    }

    @Test("that are none are refused", arguments: strangers)
    func refused(_ path: String) {
        #expect(Address(path: path) == nil)
    }

    @Test("pass over filters that nobody knows, and empty ones")
    func filters() {
        let address = Address(
            path: "/countries", query: "utm_source=x&category=&region=Europe&region=Europe&&=")
        #expect(address == Address(.countries, [.region: ["Europe"]]))
    }

    @Test("a root is the home page")
    func root() {
        #expect(Address(path: "/") == Address(.home))
        #expect(Address(path: "") == Address(.home))
        #expect(Address(path: "/strict/") == Address(.home, scope: .strict))
    }
}
