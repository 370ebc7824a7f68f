import CommitmentModel
import CommitmentStore
import Foundation
import Testing

@testable import CommitmentImport

@Suite("What is written in the seeds")
struct SeedFileTests {
    @Test("all eighteen are there")
    func all() {
        #expect(SeedFile.all.count == 18)
    }

    @Test("the program carries the file as it is", arguments: SeedFile.all)
    func embedded(_ file: SeedFile) {
        #expect(Array(Embedded.bytes("seeds/\(file.name)")) == file.bytes)
    }

    /// The cells of a file that are not as they should be, by line and column.
    private func cells(
        of file: SeedFile, except columns: Set<String> = [], where isWrong: (String) -> Bool
    ) -> [String] {
        file.rows.flatMap { row in
            row.values.filter { !columns.contains($0.key) && isWrong($0.value) }
                .map { "line \(row.line), \($0.key): \($0.value.prefix(80))" }.sorted()
        }
    }

    @Test("every row has a source", arguments: SeedFile.all)
    func sources(_ file: SeedFile) {
        #expect(file.header.contains("source"))
        #expect(file.rows.filter { $0.values["source"] == nil }.map(\.line) == [])
    }

    /// Lists of codes, addresses and names of offices are facts, however long.
    private static let notText: Set<String> = [
        "source", "note", "url", "tags", "suggested_tags", "lead_institution", "path",
    ]

    @Test("no text is long enough to be somebody's", arguments: SeedFile.all)
    func short(_ file: SeedFile) {
        #expect(cells(of: file, except: Self.notText) { $0.count > 200 } == [])
        #expect(cells(of: file, except: ["path"]) { $0.count > 1000 } == [])
    }

    @Test("nobody can be written to or called", arguments: SeedFile.all)
    func privacy(_ file: SeedFile) {
        #expect(cells(of: file) { $0.contains(/[\w.+-]+@[\w-]+\.\w/) } == [])
        #expect(cells(of: file) { $0.contains(/(^|[\s:(])(\+|00)\d{1,3}[\s()\/-]*\d[\d\s()\/.-]{5,}/) } == [])
        #expect(
            cells(of: file, except: ["source", "url"]) {
                $0.contains(/\(\d{2,5}\)[\s-]?\d{3}|\d{3}[.\s]\d{3}[.\s]\d{4}/)
            } == [])
    }

    @Test("no cell is padded, broken or has lost a letter", arguments: SeedFile.all)
    func clean(_ file: SeedFile) {
        #expect(
            cells(of: file) { text in
                text.first?.isWhitespace == true || text.last?.isWhitespace == true
                    || text.contains { $0.isNewline || $0 == "\u{FFFD}" || $0 == "\u{A0}" }
            } == [])
    }

    @Test("every row has as many cells as the header, and each column its name", arguments: SeedFile.all)
    func shape(_ file: SeedFile) {
        #expect(Set(file.header).count == file.header.count)
        #expect(file.header.allSatisfy { !$0.isEmpty && $0 == $0.lowercased() })
        #expect(file.rows.allSatisfy { Set($0.values.keys).isSubset(of: file.header) })
    }

    private static let dates: Set<String> = [
        "joined", "since", "submitted", "starts", "ends", "published", "known_by", "date", "decided",
    ]

    @Test("every date is a year, a month or a day that exists, of OGP's time", arguments: SeedFile.all)
    func dates(_ file: SeedFile) {
        let others = Set(file.header).subtracting(Self.dates)
        let isWrong = { (text: String) in
            PartialDate(text).map { !(2000...2030).contains($0.year) } ?? true
        }
        #expect(cells(of: file, except: others, where: isWrong) == [])
    }

    @Test("nothing starts after it ends", arguments: SeedFile.all)
    func periods(_ file: SeedFile) {
        for row in file.rows {
            let begins = (row.values["starts"] ?? row.values["date"]).flatMap(PartialDate.init)
            guard let begins, let ends = row.values["ends"].flatMap(PartialDate.init) else { continue }
            #expect(begins.description <= ends.lastDay.description, "line \(row.line)")
        }
    }

    @Test("no row stands twice", arguments: SeedFile.all)
    func unique(_ file: SeedFile) {
        #expect(Set(file.rows.map(\.values)).count == file.rows.count)
    }
}
