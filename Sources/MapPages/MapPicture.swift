package import CommitmentMapping
package import CommitmentModel
import CommitmentStore
package import Reporting

/// The map of categories as a file of its own: SVG, light or dark as its reader
/// likes, told in words for whoever does not see it.
package struct MapPicture {
    private let map: WorldMap
    private let judgements: [CountryJudgement]
    private let question: Question
    private let stamp: Stamp?

    /// Where the parts stand, in units of ``Outline``.
    private static let (top, closerTop, height) = (520, 5100, 9350)

    package init(
        _ outlines: [Outline], _ judgements: [CountryJudgement], _ question: Question, stamp: Stamp?
    ) {
        map = WorldMap(outlines, judgements, on: nil)
        self.judgements = judgements
        self.question = question
        self.stamp = stamp
    }

    package var svg: String {
        var svg = MarkupWriter()
        svg.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Outline.world.width) \(Self.height)",
                "width": "1250", "height": "\(Self.height / 8)", "role": "img",
                "font-family": "system-ui, sans-serif", "aria-labelledby": "map-title map-description",
            ]
        ) { svg in
            svg.element("title", ["id": "map-title"], title)
            svg.element("desc", ["id": "map-description"], map.description(of: .world))
            if let stamp { svg.element("metadata", [:], stamp.line) }
            svg.element("style", [:], String(decoding: Embedded.bytes("assets/site.css"), as: UTF8.self))
            svg.element("rect", ["width": "100%", "height": "100%", "style": "fill: var(--paper)"])
            words(title, x: 200, y: 300, size: 200, isBold: true, on: &svg)
            part(.world, x: 0, y: Self.top, width: Outline.world.width, on: &svg) { map.drawWorld(on: &$0) }
            for (index, closer) in WorldMap.Part.closer.enumerated() {
                let x = 200 + index * 4900
                words(closer.name, x: x, y: Self.closerTop - 60, size: 110, on: &svg)
                part(closer, x: x, y: Self.closerTop, width: 4700, on: &svg) {
                    map.drawCloser(closer, on: &$0)
                }
            }
            legend(on: &svg)
        }
        return svg.text
    }

    private var title: String { "Open contracting in OGP countries, as of \(question.asOf)" }

    private func part(
        _ part: WorldMap.Part, x: Int, y: Int, width: Int, on svg: inout MarkupWriter,
        _ content: (inout MarkupWriter) -> Void
    ) {
        svg.element(
            "svg",
            [
                "x": "\(x)", "y": "\(y)", "width": "\(width)",
                "height": "\(width * part.height / part.width)",
                "viewBox": "\(part.x) \(part.y) \(part.width) \(part.height)",
            ], content)
    }

    private func legend(on svg: inout MarkupWriter) {
        for (index, category) in CommitmentMapping.Category.onMaps.enumerated() {
            let (x, y) = (200 + index % 3 * 3200, 8400 + index / 3 * 240)
            svg.element(
                "rect",
                [
                    "class": "of-\(category.rawValue)", "fill": WorldMap.hatch(category), "x": "\(x)",
                    "y": "\(y - 130)", "width": "220", "height": "150",
                ])
            let count = judgements.count { $0.category == category }
            words("\(category.rawValue)  \(category.words): \(count)", x: x + 290, y: y, size: 120, on: &svg)
        }
        let assumed = question.assumptions.text.map { "; reports published \($0) (assumed)" } ?? ""
        words(
            "Scope \(question.scope.rawValue), rule \(CountryJudgement.rule)\(assumed). Outlines: Natural Earth. "
                + "Borders and names imply no opinion.", x: 200, y: 9000, size: 100, on: &svg)
    }

    private func words(
        _ text: String, x: Int, y: Int, size: Int, isBold: Bool = false, on svg: inout MarkupWriter
    ) {
        svg.element(
            "text",
            [
                "x": "\(x)", "y": "\(y)", "font-size": "\(size)", "font-weight": isBold ? "700" : nil,
                "style": "fill: var(--ink)",
            ], text)
    }
}
