package import CommitmentModel
import SQLite

extension Store {
    /// Every country, by its ISO code.
    package func countries() throws -> [Country] {
        try connection.rows(StoreSQL.query("countries")) { row in
            Country(
                code: try row.country(at: 0), iso2: row.text(at: 1), name: row.text(at: 2),
                region: row.text(at: 3), population: row.integerOrNil(at: 4),
                languages: row.textOrNil(at: 5)?.split(separator: ";").map(String.init) ?? [])
        }.distinct(by: \.code).distinct(by: \.iso2)
    }

    /// The country that a person means by an ISO code, a name or an alias,
    /// blind to case, accents and punctuation.
    ///
    /// - Throws: ``StoreError/unknownCountry(_:suggestion:)`` with the nearest
    ///   name as a suggestion, which is never taken by itself.
    package func country(named text: String) throws -> CountryCode {
        let key = folded(text)
        let found = try connection.rows(
            """
            SELECT iso3 FROM country WHERE name_folded = :key OR iso3 = upper(:key) OR iso2 = upper(:key)
            UNION
            SELECT iso3 FROM country_alias WHERE folded = :key
            """
        ) {
            try $0.bind(key, to: ":key")
        } decode: {
            try $0.country(at: 0)
        }
        // An ISO code of one country could be the alias of another.
        if found.count == 1 { return found[0] }
        throw StoreError.unknownCountry(
            text, suggestion: nearest(to: text, among: try countryNames().map(\.name)))
    }

    /// The same with its name and region; see ``country(named:)``.
    package func wholeCountry(named text: String) throws -> Country {
        let code = try country(named: text)
        guard let found = try countries().first(where: { $0.code == code }) else {
            throw StoreError.damaged("country \(code) is missing")
        }
        return found
    }

    /// Every name and alias, with the country it means.
    package func countryNames() throws -> [(name: String, code: CountryCode)] {
        try connection.rows(
            "SELECT name, iso3 FROM country UNION ALL SELECT alias, iso3 FROM country_alias"
        ) { ($0.text(at: 0), try $0.country(at: 1)) }
    }

    /// OGP's region that a person means, blind to case, "and", "&" and "the".
    ///
    /// - Throws: ``StoreError/unknownRegion(_:known:)``.
    package func region(named text: String) throws -> String {
        func key(_ name: String) -> [Substring] {
            folded(name).split(separator: " ").filter { $0 != "and" && $0 != "the" }
        }
        let regions = try connection.rows("SELECT DISTINCT region FROM country ORDER BY region") {
            $0.text(at: 0)
        }
        guard let region = regions.first(where: { key($0) == key(text) }) else {
            throw StoreError.unknownRegion(text, known: regions)
        }
        return region
    }
}

extension Statement {
    /// The country code in a column that refers to a country.
    borrowing func country(at column: Int32) throws -> CountryCode {
        guard let code = CountryCode(rawValue: text(at: column)) else {
            throw StoreError.damaged("“\(text(at: column))” stands where a country code belongs")
        }
        return code
    }

    /// The date in a column, as exact as it is known, or `nil` for SQL `NULL`.
    borrowing func date(at column: Int32) throws -> PartialDate? {
        guard let text = textOrNil(at: column) else { return nil }
        guard let date = PartialDate(text) else {
            throw StoreError.damaged("“\(text)” stands where a date belongs")
        }
        return date
    }

    /// The coded word in a column, or `nil` for SQL `NULL`.
    borrowing func code<Code: RawRepresentable<String>>(at column: Int32, as _: Code.Type = Code.self) throws
        -> Code?
    {
        guard let text = textOrNil(at: column) else { return nil }
        guard let code = Code(rawValue: text) else {
            throw StoreError.damaged("“\(text)” stands where a code belongs")
        }
        return code
    }

    /// 1 or 0 as yes or no, or `nil` for SQL `NULL`.
    borrowing func flag(at column: Int32) -> Bool? {
        integerOrNil(at: column).map { $0 != 0 }
    }
}
