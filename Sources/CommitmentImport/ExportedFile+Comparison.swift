extension ExportedFile {
    /// What a file says of its own making.
    package struct Making: Equatable, Sendable {
        package let command: String
        /// The first digits of the hash of the data it stood on.
        package let data: String
        /// Name and version; `nil` where the format does not say it apart.
        package let program: String?
    }

    /// What the file says of its making; `nil` if it says nothing.
    package var making: Making? {
        for table in tables {
            if let command = table.named("made_by"), let data = table.named("data_sha256") {
                return Making(command: command, data: data, program: table.named("program"))
            }
            if let command = table.labelled("Made by"), let data = table.labelled("Data SHA-256") {
                return Making(command: command, data: data, program: table.labelled("Program"))
            }
        }
        return nil
    }

    /// A cell in which two files differ.
    package struct Difference: Equatable, Sendable {
        /// "cell H12 (share)", "line 12", "sheet “Map”, cell H12 (share)".
        package let place: String
        /// What the first file says; `nil` where it has no such cell.
        package let here: String?
        package let there: String?
        /// Whether it is a cell for the meeting to fill in, which ocmap leaves empty.
        package var isFilledIn = false
        /// Whether it only says where the fact was read: another file, line or run.
        package var isSource = false
    }

    /// The cells in which another file of the same format differs from this one.
    ///
    /// What both say of their making is left out: only its effects count.
    ///
    /// - Parameters:
    ///   - other: The file that this one is compared with.
    ///   - files: The names of all imported files, by which sources are told.
    /// - Returns: By sheet, row and column.
    package func differences(to other: ExportedFile, imported files: [String]) -> [Difference] {
        let mentions = SourceMentions(files: files)
        let sheets = (0..<max(tables.count, other.tables.count)).flatMap { index -> [Difference] in
            guard index < tables.count, index < other.tables.count else {
                return [
                    Difference(
                        place: "sheet \(index + 1)", here: index < tables.count ? "there" : nil,
                        there: index < other.tables.count ? "there" : nil)
                ]
            }
            return tables[index].differences(to: other.tables[index], mentions)
        }
        return sheets
    }
}

extension ExportedFile.Table {
    private static let making: Set<String> = ["made_by", "data_sha256", "program"]
    private static let forMeeting: Set<String> = ["decision", "owner", "due"]
    private static let labels = ["Made by", "Data SHA-256", "Program"]

    /// The value of a column in the first row.
    fileprivate func named(_ name: String) -> String? {
        guard let index = names.firstIndex(of: name), let row = rows.first, index < row.count else {
            return nil
        }
        return row[index]
    }

    /// The value behind a label: in the next cell of a sheet, or in a line "label: value; …".
    fileprivate func labelled(_ label: String) -> String? {
        for row in [names] + rows {
            if let index = row.firstIndex(of: label), index + 1 < row.count { return row[index + 1] }
        }
        // Lines of a paper are wrapped, also inside of a value.
        let text = rows.map { $0.joined(separator: " ") }.joined(separator: " ")
        guard let start = text.firstRange(of: "\(label): ")?.upperBound else { return nil }
        let end =
            [text[start...].firstRange(of: "; ")?.lowerBound, text[start...].firstIndex(of: "<")]
            .compactMap(\.self).min() ?? text.endIndex
        let words = Self.unmarked(String(text[start..<end])).split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }

    /// Without the backslashes and entities of Markdown and SVG.
    private static func unmarked(_ text: String) -> String {
        text.replacing("\\", with: "").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }

    fileprivate func differences(to other: Self, _ mentions: SourceMentions) -> [ExportedFile.Difference] {
        let (mine, theirs) = (facts, other.facts)
        // Lines are wrapped, and a longer name moves those below it.
        let isSourcesOnly =
            names.isEmpty && !isPicture
            && mentions.areAllThatDiffers(rows.compactMap(\.first), other.rows.compactMap(\.first))
        let place = sheet.map { "sheet “\($0)”, " } ?? ""
        var found: [ExportedFile.Difference] = []
        for row in 0..<max(mine.count, theirs.count) {
            guard row < mine.count, row < theirs.count else {
                found.append(
                    .init(
                        place: place + "line \(firstLine + row)", here: row < mine.count ? "a row" : nil,
                        there: row < theirs.count ? "a row" : nil, isSource: isSourcesOnly))
                continue
            }
            for column in 0..<max(mine[row].count, theirs[row].count) {
                let here = column < mine[row].count ? mine[row][column] : ""
                let there = column < theirs[row].count ? theirs[row][column] : ""
                guard here != there else { continue }
                let name = column < names.count ? names[column] : ""
                let cell =
                    names.isEmpty
                    ? "line \(firstLine + row)"
                    : "cell \(spreadsheetLetters(column))\(firstLine + row)"
                        + (column < names.count ? " (\(name))" : "")
                let isForMeeting = Self.forMeeting.contains(name.lowercased())
                let label = mine[row].first == "Sources" ? "Sources" : name
                found.append(
                    .init(
                        place: place + cell, here: here, there: there,
                        isFilledIn: isForMeeting && (there.isEmpty || there == "null"),
                        isSource: isSourcesOnly
                            || !names.isEmpty && mentions.areAllThatDiffers(here, there, under: label)))
            }
        }
        return found
    }

    private var isPicture: Bool { rows.first?.first?.hasPrefix("<svg") == true }

    /// The cells without what they say of their making.
    private var facts: [[String]] {
        if names.isEmpty {
            let isMaking = { (row: [String]) in Self.labels.contains { row[0].contains("\($0): ") } }
            // In a picture they are one line; at the end of a paper they may be wrapped.
            if isPicture { return rows.filter { !isMaking($0) } }
            return Array(rows[..<(rows.firstIndex(where: isMaking) ?? rows.count)])
        }
        let hidden = Set(names.indices.filter { Self.making.contains(names[$0]) })
        return rows.map { row in
            if let first = row.first, Self.labels.contains(first) { return [first] }
            return row.enumerated().map { hidden.contains($0.offset) ? "" : $0.element }
        }
    }
}
