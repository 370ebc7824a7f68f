import Foundation
import Testing

@testable import CommitmentImport

@Suite("Files that cannot be read")
struct UnreadableFileTests {
    struct Broken: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let sentence: String
    }

    static let broken = [
        Broken(
            testDescription: "an unclosed quote",
            text: ExplorerFile().text + "Ukraine,1,\"8\nand on\nand on\n",
            sentence:
                "explorer.csv: line 3, field 3: the quote that opens here is never closed. Close it, or remove it."
        ),
        Broken(
            testDescription: "a zero byte", text: ExplorerFile().text + "Ukraine,1,\0\n",
            sentence: "explorer.csv: line 3, field 3: the byte at offset"),
        Broken(
            testDescription: "numbers alone", text: "1,2,3\n4,5,6\n",
            sentence: "explorer.csv: the first rows hold numbers alone, and no header."),
        Broken(
            testDescription: "nothing in any cell", text: ",,\n,,\n",
            sentence: "explorer.csv: the file is empty."),
    ]

    @Test("a file that cannot be read is refused with the place", arguments: broken)
    func unreadable(_ example: Broken) throws {
        #expect(try HeaderTests.refusal(of: example.text)?.hasPrefix(example.sentence) == true)
    }

    @Test("a missing file and a folder are refused by name")
    func noFile() throws {
        let (workbench, folder) = (try Workbench(), try TemporaryFolder())
        let missing = #expect(throws: ImportError.self) {
            try workbench.take(path: folder.url.path + "/no.csv")
        }
        #expect("\(try #require(missing))" == "no.csv: there is no such file. Check its name and folder.")
        let notAFile = #expect(throws: ImportError.self) { try workbench.take(path: folder.url.path) }
        #expect("\(try #require(notAFile))".hasSuffix(": this is a folder. Name a file in it."))
    }
}
