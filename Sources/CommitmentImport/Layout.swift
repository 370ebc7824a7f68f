import CSV

/// What a file is read as.
enum Layout {
    case ogp(OGPLayout)
    case plain(PlainLayout)

    var title: String {
        switch self {
        case .ogp(let layout): layout.title
        case .plain(let layout): layout.title
        }
    }

    /// Kept with the import.
    var profile: String {
        switch self {
        case .ogp(let layout): layout.profile
        case .plain(let layout): layout.profile
        }
    }

    /// See ``ImportSession/Run/authority``.
    var authority: Int {
        switch self {
        case .ogp(let layout): layout.authority
        case .plain(let layout): layout.authority
        }
    }

    /// The layout of a header; `nil` if it is none that ocmap knows.
    ///
    /// OGP's come first. Of ocmap's own, the one with most columns in the header.
    init?(_ header: Header) {
        if let layout = OGPLayout.known.first(where: { header.matches($0.required) == $0.required.count }) {
            self = .ogp(layout)
            return
        }
        let fitting = PlainLayout.Kind.allCases.map(PlainLayout.of).filter { $0.missing(in: header).isEmpty }
        let best = fitting.max { $0.matches(header) < $1.matches(header) }
        guard let best else { return nil }
        self = .plain(best)
    }
}

extension PlainLayout {
    /// How many of its columns a header has.
    func matches(_ header: Header) -> Int { positions(in: header).count { $0 != nil } }

    /// The columns that a file of this kind needs and a header lacks.
    func missing(in header: Header) -> [String] {
        zip(columns, positions(in: header)).compactMap { column, position in
            if case .nothing = column.need { return nil }
            return position == nil ? column.name : nil
        }
    }
}

/// Finds the header of a file below number rows, band rows and preambles.
struct LayoutSearch: Sendable {
    /// The kind that a person named; `nil` if it is to be recognised.
    let kind: PlainLayout.Kind?

    /// A header, the layout it belongs to, and its row as a spreadsheet counts.
    typealias Found = (header: Header, layout: Layout, row: Int)

    /// The first row that is the header of a layout.
    ///
    /// - Throws: ``ImportError`` that says what is missing, if none of the
    ///   first thirty is.
    func header(_ reader: inout any RecordReader & ~Copyable, file: String) throws -> Found {
        var best: Header?
        if let found = try header(&reader, best: &best) { return found }
        guard let best, best.names.contains(where: { !$0.isEmpty }) else {
            throw ImportError.empty(file: file)
        }
        guard best.nameCount > 0 else { throw ImportError.noHeader(file: file) }
        guard let nearly = nearest(to: best) else {
            throw ImportError.unknownLayout(
                file: file, line: best.line, unit: best.unit, found: best.names.filter { !$0.isEmpty })
        }
        throw ImportError.missingColumns(
            file: file, line: best.line, unit: best.unit, layout: nearly.title,
            missing: best.nearest(to: nearly.missing).map { name, nearest in
                "“\(name)”" + (nearest.map { " (is it “\($0)”?)" } ?? "")
            })
    }

    /// The first row that is the header of a layout; `nil` if none of the
    /// first thirty is.
    func header(_ reader: inout any RecordReader & ~Copyable) throws -> Found? {
        var best: Header?
        return try header(&reader, best: &best)
    }

    /// `best` becomes the row with the most names: what a person would call the header.
    private func header(_ reader: inout any RecordReader & ~Copyable, best: inout Header?) throws -> Found? {
        for row in 1...30 where try reader.next() {
            let header = Header(reader)
            if let layout = layout(of: header) { return (header, layout, row) }
            if header.nameCount > best?.nameCount ?? -1 { best = header }
        }
        return nil
    }

    private func layout(of header: Header) -> Layout? {
        guard let kind else { return Layout(header) }
        let layout = PlainLayout.of(kind)
        return layout.missing(in: header).isEmpty ? .plain(layout) : nil
    }

    private typealias Near = (title: String, missing: [String])

    /// The layout that a header nearly is: more than half of what it needs is there.
    private func nearest(to header: Header) -> Near? {
        if let kind {
            let layout = PlainLayout.of(kind)
            return (layout.title, layout.missing(in: header))
        }
        let ogp = OGPLayout.known.map { layout in
            (title: layout.title, needed: layout.required.count, missing: header.missing(of: layout.required))
        }
        let plain = PlainLayout.Kind.allCases.map(PlainLayout.of).map { layout in
            (title: layout.title, needed: layout.required.count, missing: layout.missing(in: header))
        }
        let near = (ogp + plain).filter { $0.missing.count * 2 < $0.needed }
        // The one with most of its columns there; of two, the one that lacks
        // less, or whose columns are there with a slip of the pen.
        let best = near.max { Self.rank($0, in: header) < Self.rank($1, in: header) }
        return best.map { ($0.title, $0.missing) }
    }

    private static func rank(
        _ layout: (title: String, needed: Int, missing: [String]), in header: Header
    ) -> (Int, Int, Int) {
        let misspelt = header.nearest(to: layout.missing).count { $0.nearest != nil }
        return (layout.needed - layout.missing.count, -layout.missing.count, misspelt)
    }
}
