import CommitmentMapping
import CommitmentModel
import Reporting

/// The world, and parts of it closer, with each country in its category.
///
/// A colour says the category, and a letter where there is room; not enough data
/// and not participating are hatched, since they are no finding. The table of
/// countries is the map in words.
struct WorldMap {
    /// A part of the map, in units of ``Outline``.
    struct Part {
        let name: String
        let id: StaticString
        let x: Int
        let y: Int
        let width: Int
        let height: Int
        /// Of the letters, in units.
        let letterHeight: Int
        /// The smallest country that has room for its letter.
        let smallest: Int

        static let world = Part(
            name: "The world", id: "world", x: 0, y: 110, width: Outline.world.width, height: 4290,
            letterHeight: 100, smallest: 19_000)
        static let closer = [
            Part(
                name: "Europe", id: "europe", x: 4720, y: 280, width: 1560, height: 980, letterHeight: 30,
                smallest: 0),
            Part(
                name: "Central America and the Caribbean", id: "caribbean", x: 2440, y: 1610, width: 980,
                height: 616, letterHeight: 20, smallest: 0),
        ]

        func holds(_ point: (x: Int, y: Int)) -> Bool {
            (x...x + width).contains(point.x) && (y...y + height).contains(point.y)
        }
    }

    private let outlines: [Outline]
    private let judgements: [CountryCode: CountryJudgement]
    /// The page on which it stands; `nil` for a file of its own, from which nothing leads on.
    private let address: Address?
    /// Smaller ones are nothing but a point: a marker stands for them.
    private static let smallestSeen = 1500

    init(_ outlines: [Outline], _ judgements: [CountryJudgement], on address: Address?) {
        self.outlines = outlines
        self.judgements = Dictionary(uniqueKeysWithValues: judgements.map { ($0.record.country.code, $0) })
        self.address = address
    }

    func draw(on html: inout MarkupWriter) {
        html.element("div", ["class": "maps"]) { html in
            svg(.world, on: &html) { drawWorld(on: &$0) }
            html.element("div", ["class": "closer"]) { html in
                for part in Part.closer {
                    html.element("figure") { html in
                        svg(part, on: &html) { drawCloser(part, on: &$0) }
                        html.element("figcaption", [:], part.name)
                    }
                }
            }
        }
    }

    /// The whole land; ``drawCloser(_:on:)`` shows parts of it again.
    func drawWorld(on svg: inout MarkupWriter) {
        patterns(on: &svg)
        svg.element("g", ["id": "land"]) { svg in
            for outline in outlines { land(outline, on: &svg) }
            for outline in outlines where outline.area < Self.smallestSeen { marker(outline, on: &svg) }
        }
        letters(.world, on: &svg)
    }

    func drawCloser(_ part: Part, on svg: inout MarkupWriter) {
        svg.element("use", ["href": "#land"])
        letters(part, on: &svg)
    }

    private func svg(_ part: Part, on html: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
        html.element(
            "svg",
            [
                "class": "map \(part.id)", "viewBox": "\(part.x) \(part.y) \(part.width) \(part.height)",
                "role": "img", "aria-label": description(of: part),
            ], content)
    }

    /// "The world: ready for more (a): Brazil, Chile; …".
    func description(of part: Part) -> String {
        let seen = outlines.filter { part.holds($0.centre) }.compactMap { judgements[$0.code] }
        let parts = CommitmentMapping.Category.onMaps.compactMap { category -> String? in
            let names = seen.filter { $0.category == category }.map(\.record.country.name).sorted()
            return names.isEmpty
                ? nil : "\(category.words) (\(category.rawValue)): \(names.joined(separator: ", "))"
        }
        return "\(part.name). " + parts.joined(separator: "; ") + "."
    }

    /// Lines for not enough data, points for not participating.
    private func patterns(on svg: inout MarkupWriter) {
        svg.element("defs") { svg in
            svg.element(
                "pattern",
                [
                    "id": "hatch-n", "width": "28", "height": "28", "patternUnits": "userSpaceOnUse",
                    "patternTransform": "rotate(45)",
                ]
            ) { svg in
                svg.element("rect", ["class": "hatch-paper", "width": "28", "height": "28"])
                svg.element("rect", ["class": "hatch-ink", "width": "10", "height": "28"])
            }
            svg.element(
                "pattern", ["id": "hatch-x", "width": "26", "height": "26", "patternUnits": "userSpaceOnUse"]
            ) { svg in
                svg.element("rect", ["class": "hatch-paper", "width": "26", "height": "26"])
                svg.element("circle", ["class": "hatch-ink", "cx": "13", "cy": "13", "r": "6"])
            }
        }
    }

    private func land(_ outline: Outline, on svg: inout MarkupWriter) {
        guard let judgement = judgements[outline.code] else {
            svg.element("path", ["class": "land elsewhere", "d": outline.path])
            return
        }
        link(judgement, on: &svg) { svg in
            let (category, hatch) = (judgement.category, Self.hatch(judgement.category))
            svg.element(
                "path",
                [
                    "id": "map-\(outline.code)", "class": "land of-\(category.rawValue)", "fill": hatch,
                    "d": outline.path,
                ])
        }
    }

    private func marker(_ outline: Outline, on svg: inout MarkupWriter) {
        guard let judgement = judgements[outline.code] else { return }
        link(judgement, on: &svg) { svg in
            let category = judgement.category
            svg.element(
                "circle",
                [
                    "class": "land marker of-\(category.rawValue)", "fill": Self.hatch(category),
                    "cx": "\(outline.centre.x)", "cy": "\(outline.centre.y)", "r": "26",
                ])
        }
    }

    /// A country leads to its page; the keyboard goes there from the table.
    private func link(
        _ judgement: CountryJudgement, on svg: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
    ) {
        let country = judgement.record.country
        guard let address else {
            return svg.element("g") { svg in
                svg.element("title", [:], "\(country.name): \(judgement.words)")
                content(&svg)
            }
        }
        svg.element(
            "a",
            ["href": address.going(to: .country(country.code)).link(from: address), "tabindex": "-1"]
        ) { svg in
            svg.element("title", [:], "\(country.name): \(judgement.words)")
            content(&svg)
        }
    }

    static func hatch(_ category: CommitmentMapping.Category) -> String? {
        switch category {
        case .n, .x: "url(#hatch-\(category.rawValue))"
        case .a, .b, .c, .u: nil
        }
    }

    private func letters(_ part: Part, on svg: inout MarkupWriter) {
        svg.element("g", ["class": "letters", "font-size": "\(part.letterHeight)"]) { svg in
            for outline in outlines where outline.area >= part.smallest && part.holds(outline.centre) {
                guard let judgement = judgements[outline.code], judgement.category != .x else { continue }
                svg.element(
                    "text",
                    [
                        "class": "on-\(judgement.category.rawValue)", "x": "\(outline.centre.x)",
                        "y": "\(outline.centre.y + part.letterHeight / 3)",
                    ], judgement.category.rawValue)
            }
        }
    }
}

extension CommitmentMapping.Category {
    /// In the order in which people read them.
    static let onMaps: [CommitmentMapping.Category] = [.a, .b, .u, .c, .n, .x]
}
