/// The outline of a country on a world map in the Equal Earth projection.
///
/// Units are those of a map 10,000 wide; x goes east, y goes south.
package struct Outline: Equatable, Sendable {
    /// The projected world, in units.
    package static let world = (width: 10_000, height: 4867)

    /// ISO 3166-1 alpha-3, or a code of that shape where ISO has none.
    package let code: CountryCode
    package let name: String
    package let centre: (x: Int, y: Int)
    /// In square units; what is small needs a marker to be seen.
    package let area: Int
    /// As the attribute `d` of SVG writes it.
    package let path: String

    package init(code: CountryCode, name: String, centre: (x: Int, y: Int), area: Int, path: String) {
        self.code = code
        self.name = name
        self.centre = centre
        self.area = area
        self.path = path
    }

    package static func == (left: Outline, right: Outline) -> Bool {
        left.code == right.code && left.name == right.name && left.centre == right.centre
            && left.area == right.area && left.path == right.path
    }
}
