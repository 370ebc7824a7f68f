import Foundation
import Reporting
import Testing

extension Desk {
    /// What the meeting of docs/meeting.md decided in March 2016: what, who, until when.
    static let decisions = [
        "Ukraine": ("Send a data expert for two weeks", "OCP country team", "2016-06-30"),
        "Guatemala": ("Call the office of transparency", "OGP Support Unit", "2016-05"),
        "Canada": ("Review the draft plan", "OCP policy team", "2016-06-30"),
        "Paraguay": ("Invite to the Americas meeting", "OGP Support Unit", "2016-05-31"),
        "Chile": ("Introduce the data standard", "OCP country team", ""),
    ]

    /// The rows of a sheet of a workbook, the header first.
    func rows(of workbook: String, sheet: String) throws -> [[String]] {
        let run = try run("preview", workbook, "--sheet", sheet, "--format", "json")
        guard let rows = try JSONSerialization.jsonObject(with: run.output) as? [[String]] else {
            throw Broken(description: "\(workbook) has no sheet \(sheet): \(run.errors)")
        }
        return rows
    }

    /// Writes rows as the first sheet of a workbook.
    func write(rows: [[String]], to name: String) throws {
        let list = PrintedList(
            title: "Decisions", columns: rows[0].map { .init($0, $0) },
            rows: rows.dropFirst().map { row in
                rows[0].indices.map { $0 < row.count && !row[$0].isEmpty ? .text(row[$0]) : .unknown }
            })
        try Data(XLSXRenderer().render(list)).write(to: folder.appending(path: name))
    }

    /// Fills in the workbook of a pack as a meeting does: sorted by country from
    /// Z to A, the decision moved to the front, a column and a remark added.
    func fillIn(
        _ pack: String, _ decisions: [String: (decision: String, owner: String, due: String)],
        as name: String = "filled.xlsx"
    ) throws {
        var table = try rows(of: "\(pack)/decisions.xlsx", sheet: "Decisions")
        let head = table.removeFirst()
        func column(_ name: String) throws -> Int { try #require(head.firstIndex(of: name)) }
        let (country, decision, owner, due) = (
            try column("Country"), try column("Decision"), try column("Owner"), try column("Due")
        )
        for index in table.indices {
            table[index] += Array(repeating: "", count: head.count - table[index].count)
            guard let decided = decisions[table[index][country]] else { continue }
            (table[index][decision], table[index][owner], table[index][due]) = (
                decided.decision, decided.owner, decided.due
            )
        }
        let order = [decision] + head.indices.filter { $0 != decision }
        let sorted = table.sorted { $0[country] > $1[country] }
        let moved = ([head] + sorted).map { row in order.map { row[$0] } }
        let noted = moved.enumerated().map { $1 + [$0 == 0 ? "Who spoke" : ""] }
        try write(rows: noted + [["", "Remark: next meeting in October"]], to: name)
    }
}
