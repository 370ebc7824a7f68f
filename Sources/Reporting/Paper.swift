/// A text on its way out of the program: headings, sentences, lists, pictures.
///
/// Packs for meetings and hand-outs are made of it. Like ``PrintedList`` it
/// holds what is said, not how it looks; Markdown and pages are made of it.
package struct Paper: Equatable, Sendable {
    package var title: String
    package var sections: [Section]
    /// The foot: scope, as-of date, rules, sources, program, hash of the data.
    package var facts: [PrintedList.Fact]

    package init(title: String, sections: [Section], facts: [PrintedList.Fact] = []) {
        self.title = title
        self.sections = sections
        self.facts = facts
    }

    /// What stands under one heading.
    package struct Section: Equatable, Sendable {
        /// Empty for what stands between the title and the first heading.
        package var heading: String
        package var blocks: [Block]

        package init(_ heading: String, _ blocks: [Block]) {
            self.heading = heading
            self.blocks = blocks
        }
    }

    /// One thing in a section, from top to bottom.
    package enum Block: Equatable, Sendable {
        case paragraph(String)
        case items([String])
        /// A table under its own title, which is left out where it is the
        /// heading of the section.
        case list(PrintedList)
        /// A drawing, with words for whoever does not see it.
        case picture(svg: String, alternative: String)
    }

    /// What ``facts`` says, for the end of a page.
    package var factLine: String { facts.map { "\($0.label): \($0.value)" }.joined(separator: "; ") }
}
