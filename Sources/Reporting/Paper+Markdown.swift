extension Paper {
    /// The paper as GitHub Flavored Markdown; a picture is its words.
    package var markdown: String {
        let escaped = MarkdownRenderer.escaped
        var parts = ["# \(escaped(title))\n"]
        for section in sections {
            if !section.heading.isEmpty { parts.append("## \(escaped(section.heading))\n") }
            for block in section.blocks {
                switch block {
                case .paragraph(let text): parts.append(escaped(text) + "\n")
                case .items(let items): parts.append(items.map { "- \(escaped($0))\n" }.joined())
                case .list(let list): parts.append(Self.table(list, under: section.heading))
                case .picture(_, let alternative): parts.append("> \(escaped(alternative))\n")
                }
            }
        }
        if !facts.isEmpty { parts.append("---\n\n\(escaped(factLine))\n") }
        return parts.joined(separator: "\n")
    }

    private static func table(_ list: PrintedList, under heading: String) -> String {
        var part = list
        part.isPart = true
        let renderer = MarkdownRenderer(headingLevel: list.title == heading ? nil : 3)
        return String(decoding: renderer.render(part), as: UTF8.self)
    }
}
