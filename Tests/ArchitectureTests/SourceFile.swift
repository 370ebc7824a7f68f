import Foundation

/// One Swift file below `Sources`.
struct SourceFile: Sendable, CustomStringConvertible {
    /// From the project's root: `Sources/SQLite/Statement.swift`.
    let description: String
    /// The folder below `Sources`.
    let target: String
    let text: String

    static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    /// Every Swift file of the product, by path.
    static let all: [SourceFile] = {
        let sources = root.appending(path: "Sources")
        let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            guard let text = try? String(contentsOf: sources.appending(path: path), encoding: .utf8) else {
                return nil
            }
            let target = path.split(separator: "/").first.map(String.init) ?? ""
            return SourceFile(description: "Sources/\(path)", target: target, text: text)
        }
    }()

    /// Its code; see ``CodeReader/code(of:)``.
    let code: String
    /// The modules that it imports, whatever stands before and behind.
    let imports: [String]

    init(description: String, target: String, text: String) {
        (self.description, self.target, self.text) = (description, target, text)
        code = CodeReader.code(of: text)
        imports = Self.imports(in: code)
    }

    private static func imports(in code: String) -> [String] {
        guard code.contains("import") else { return [] }
        return code.split(separator: "\n").compactMap { line in
            var words = line.split(whereSeparator: { $0 == " " || $0 == ";" })
            guard let position = words.firstIndex(of: "import"),
                words[..<position].allSatisfy({ $0.hasPrefix("@") || levels.contains(String($0)) })
            else { return nil }
            words = Array(words[(position + 1)...])
            if let kind = words.first, kinds.contains(String(kind)) { words.removeFirst() }
            return words.first?.split(separator: ".").first.map(String.init)
        }
    }

    private static let levels: Set = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
}
