/// What the parts of a workbook are, as the archive says, by the ids that name them.
struct Relationships {
    private struct Relationship {
        let id: String
        /// The last word of its type; the rest differs between transitional and strict workbooks.
        let kind: Substring
        /// The path in the archive.
        let part: String
    }

    private var all: [Relationship] = []

    /// What `part` leads to; that of the archive itself is the empty path.
    init(of part: String, in archive: ZIPArchive) throws(WorkbookError) {
        let cut = part.lastIndex(of: "/").map(part.index(after:)) ?? part.startIndex
        let name = "\(part[..<cut])_rels/\(part[cut...]).rels"
        guard let source = try archive.part(name, limit: archive.limits.partBytes) else { return }
        var all: [Relationship] = []
        try XMLStream.read(
            source,
            XMLTags { element in
                guard element.name == "Relationship", let id = element["Id"], let type = element["Type"],
                    let target = element["Target"], element["TargetMode"].map({ $0 == "External" }) != true
                else { return }
                let kind = type.string.split(separator: "/").last ?? ""
                all.append(
                    Relationship(
                        id: id.string, kind: kind,
                        part: Self.path(target.string, from: part[..<cut])))
            })
        self.all = all
    }

    /// The part of a kind, such as `styles`.
    func part(_ kind: String) -> String? { all.first { $0.kind == kind }?.part }

    /// The part of a kind and an id.
    func part(_ kind: String, id: String) -> String? { all.first { $0.id == id && $0.kind == kind }?.part }

    /// A target from the folder of the part that names it; from the top with a slash before it.
    private static func path(_ target: String, from folder: Substring) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
