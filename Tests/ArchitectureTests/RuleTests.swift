import Testing

@Suite("Rules for every source")
struct RuleTests {
    struct Rule: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Whether a line of code breaks the rule.
        let isBroken: @Sendable (Substring) -> Bool
    }

    static let rules = [
        Rule(testDescription: "no try!") { $0.contains("try!") },
        Rule(testDescription: "no force unwrap") { isForced($0) },
        Rule(testDescription: "no forced cast") { $0.contains("as!") },
        Rule(testDescription: "no @unchecked Sendable") { $0.contains("@unchecked") },
        Rule(testDescription: "no nonisolated(unsafe)") { $0.contains("nonisolated(unsafe)") },
        Rule(testDescription: "no unsafe bit cast") { $0.contains("unsafeBitCast") },
        Rule(testDescription: "nothing is public, as there is no library product") {
            $0.split(separator: " ").contains("public")
        },
        Rule(testDescription: "no @testable import") { $0.contains("@testable") },
    ]

    /// Whether a value, a closing bracket or a type stands before an
    /// exclamation mark, and no "=" behind it.
    private static func isForced(_ line: Substring) -> Bool {
        let bytes = Array(line.utf8)
        return bytes.indices.dropFirst().contains { index in
            bytes[index] == UInt8(ascii: "!")
                && (Character(Unicode.Scalar(bytes[index - 1])).isLetter
                    || "0123456789_)]}>\"`?".utf8.contains(bytes[index - 1]))
                && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "="))
        }
    }

    @Test("hold in every line of code", arguments: rules)
    func holds(_ rule: Rule) {
        for file in SourceFile.all {
            for (index, line) in file.code.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            where rule.isBroken(line) {
                Issue.record("\(file):\(index + 1): \(line)")
            }
        }
    }

    @Test("no file is longer than 300 lines")
    func length() {
        #expect(SourceFile.all.count > 50)
        for file in SourceFile.all {
            let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(count <= 300, "\(file) has \(count) lines")
        }
    }

    @Test("no type is called a manager, a helper or a utility", arguments: ["Manager", "Helper", "Util"])
    func names(_ name: String) {
        for file in SourceFile.all {
            #expect(!file.code.contains(name), "\(file)")
        }
    }

    /// The files that may know a person; none of them prints to a file, and no list is among them.
    private static let knowing: Set<String> = [
        "Sources/CommitmentModel/Contact.swift", "Sources/CommitmentStore/ContactBook.swift",
        "Sources/CommitmentImport/ContactFile.swift", "Sources/ocmap/ContactCommand.swift",
    ]

    @Test("nobody but the address book knows a person")
    func persons() {
        let files = SourceFile.all.filter { $0.code.contains(/\bContact(Book|File)?\b/) }
        #expect(Set(files.map(\.description)) == Self.knowing)
    }

    static let breaches: [(String, Int)] = [
        ("let a = try! b()", 0), ("let a = b!", 1), ("let a = b()!.c", 1), ("let a = b[0]!", 1),
        ("var a: Int!", 1),
        ("a = b as! C", 2), ("final class A: @unchecked Sendable {}", 3),
        ("nonisolated(unsafe) var a = 0", 4),
        (#"print("\(a!)")"#, 1), ("public struct A {}", 6),
    ]

    @Test("would be noticed if they were broken", arguments: breaches)
    func noticed(_ code: String, _ rule: Int) {
        #expect(Self.rules[rule].isBroken(CodeReader.code(of: code)[...]))
    }

    static let harmless = [
        "if !a && a != b { c(!d) }", "// let a = try! b()", "/* a! /* b! */ c! */ let d = 1",
        #"let a = "Stop! try! @unchecked""#, "let a = \"\"\"\n    b! \"c\"!\n    \"\"\"",
        ##"let a = #"b!"c!"#"##,
        #"let a = "\"b!\" \(c) d!""#, "func == (a: A, b: A) -> Bool { !a.b }",
    ]

    @Test("are not broken by comments, texts and negations", arguments: harmless)
    func innocent(_ code: String) {
        for rule in Self.rules {
            #expect(!rule.isBroken(CodeReader.code(of: code)[...]), "\(rule.testDescription)")
        }
    }

    @Test("see every way to write an import")
    func imports() {
        let text = """
            import A
            package import B
            @preconcurrency internal import C
            import struct D.E
            // import F
            /* import G */
            let h = "import H"
            @_exported import I; let important = 1
            """
        #expect(SourceFile(description: "", target: "", text: text).imports == ["A", "B", "C", "D", "I"])
    }
}
