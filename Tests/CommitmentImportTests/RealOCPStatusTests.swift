import CommitmentStore
import Foundation
import Testing

@testable import CommitmentImport

extension SharedData {
    static let status = URL(filePath: explorer).deletingLastPathComponent()
        .appending(path: "ocp-status-2026-08").path
    static let hasStatus = FileManager.default.fileExists(atPath: status)
}

@Suite(
    "The real folder of OCP's status",
    .enabled(if: SharedData.hasStatus, "../shared/data/ocp-status-2026-08 is not here"))
struct RealOCPStatusTests {
    @Test("every entry is read, none refused, and once more changes nothing")
    func alone() throws {
        let folder = try OCPStatusFolder()
        let report = try folder.take(path: SharedData.status)
        #expect(
            report.reading
                == "OCP status, 197 files, 83 claims not counted, 109 of no country that ocmap knows")
        #expect((report.counts.read, report.counts.new, report.counts.refused) == (204, 204, 0))
        // The figures are those that were counted in the files.
        #expect(
            try folder.workbench.rows(
                "SELECT kind || ' ' || count(*) FROM signal GROUP BY kind ORDER BY kind") == [
                    "citizen-monitoring 6", "law 1", "ocds-publisher 57", "other 47",
                ])
        #expect(try folder.workbench.count("pledge WHERE event = 'Anti-Corruption Summit, London'") == 14)
        #expect(try folder.workbench.count("pledge") == 14)
        #expect(try folder.workbench.count("story") == 79)
        #expect(try folder.workbench.count("commitment") == 0)
        #expect(try folder.workbench.count("action_plan") == 0)
        let groups = ProblemGroup.groups(of: report.problems)
        #expect(groups.allSatisfy { $0.first.severity == .warning })
        #expect(groups.map(\.count) == [1, 18, 2, 65, 1])
        #expect(
            groups[0].first.message.hasPrefix(
                "109 countries that ocmap does not know were left out. With entries: Austria; Bolivia; "))

        let before = try folder.workbench.dump()
        let again = try folder.take(path: SharedData.status, time: "2027-01-01T00:00:00Z").counts
        #expect((again.new, again.changed, again.same) == (0, 0, 204))
        #expect(try folder.workbench.dump() == before)
        #expect(try folder.workbench.isSound())
    }

    @Test("after the seeds, most of it is there already, and stays as it was")
    func afterSeeds() throws {
        let folder = try OCPStatusFolder(SeedImport.Group.allCases)
        let before = try Set(folder.signals())
        let counts = try folder.take(path: SharedData.status).counts
        #expect((counts.new, counts.changed, counts.same) == (6, 0, 198))
        func new(_ table: String, _ columns: String) throws -> [String] {
            try folder.workbench.rows(
                """
                SELECT iso3 || ' ' || \(columns) FROM \(table) WHERE source LIKE 'OCP status, %'
                ORDER BY iso3, id
                """)
        }
        let signals = try new("signal", "kind || ' ' || title")
        // Without an address, or under another one than in the seeds.
        #expect(
            signals.map { "\($0.prefix(33))" } == [
                "BRA other Transparência Brasil (T", "CAN ocds-publisher Québec: Secrét",
                "IDN other BIRMS Tender Notificati", "IDN other BIRMS Public Transporta",
                "ITA ocds-publisher OnData (Italy)", "USA other U.S. municipal procurem",
            ])
        #expect(try new("pledge", "event") == [])
        #expect(try new("story", "url") == [])
        #expect(try before.subtracting(folder.signals()) == [])
        #expect(try folder.workbench.count("commitment") == 154)
    }
}
