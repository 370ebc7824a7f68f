import Foundation
import Testing

@Suite("Layers")
struct ImportTests {
    /// What a target may import, and why it is allowed to know it.
    struct Layer: Sendable, CustomTestStringConvertible {
        let target: String
        let permitted: Set<String>
        var testDescription: String { target }

        init(_ target: String, _ permitted: String...) {
            (self.target, self.permitted) = (target, Set(permitted))
        }
    }

    /// From the bottom up; Glibc is for files, the terminal and one logarithm, Synchronization for what a
    /// signal sets, and with Dispatch for what is read on another thread.
    static let layers = [
        Layer("CommitmentModel", "CSHA256"),
        Layer("SQLite", "CSQLite"),
        Layer("CSV", "Glibc", "Dispatch", "Synchronization"),
        Layer("Workbook", "CZip", "CExpat", "Glibc"),
        Layer("CommitmentStore", "CommitmentModel", "SQLite", "CEmbedded", "Glibc"),
        Layer("CommitmentMapping", "CommitmentModel", "CommitmentStore", "Glibc"),
        Layer("CommitmentImport", "CSV", "Workbook", "CommitmentModel", "CommitmentStore"),
        Layer("Reporting", "CommitmentModel", "CommitmentMapping", "CXLSXWriter", "Glibc"),
        Layer("MapPages", "CommitmentModel", "CommitmentStore", "CommitmentMapping", "Reporting"),
        Layer(
            "ocmap", "CommitmentModel", "CommitmentStore", "CommitmentMapping", "CommitmentImport",
            "Reporting", "MapPages", "CRename",
            "SQLite", "ArgumentParser", "Glibc", "Synchronization"),
        Layer(
            "ocmap-web", "CommitmentModel", "CommitmentStore", "CommitmentMapping", "MapPages", "Reporting",
            "CZlib", "Glibc", "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOHTTPTypes",
            "Logging",
            "ServiceLifecycle", "UnixSignals"),
    ]

    /// What no target of ours is.
    static let outside: Set = [
        "Glibc", "ArgumentParser", "Dispatch", "Synchronization", "Hummingbird", "HummingbirdCore",
        "HTTPTypes", "NIOCore", "NIOHTTPTypes", "Logging", "ServiceLifecycle", "UnixSignals",
    ]

    /// C, each behind the one Swift target that may import it.
    static let libraries = [
        "CSQLite": "SQLite", "CXLSXWriter": "Reporting", "CEmbedded": "CommitmentStore", "CZip": "Workbook",
        "CExpat": "Workbook", "CRename": "ocmap", "CZlib": "ocmap-web", "CSHA256": "CommitmentModel",
    ]

    @Test("a target imports only what stands below it", arguments: layers)
    func imports(_ layer: Layer) {
        let files = SourceFile.all.filter { $0.target == layer.target }
        #expect(!files.isEmpty)
        for file in files {
            for module in file.imports {
                #expect(layer.permitted.contains(module), "\(file) imports \(module)")
            }
        }
    }

    @Test("a C library stays behind its one target", arguments: libraries.sorted { $0.key < $1.key })
    func stays(_ library: String, _ owner: String) {
        let importers = Set(SourceFile.all.filter { $0.imports.contains(library) }.map(\.target))
        #expect(importers == [owner])
    }

    @Test("rules are functions of values: they call the system for a logarithm, and the store in one file")
    func rules() {
        let files = SourceFile.all.filter { $0.target == "CommitmentMapping" }
        #expect(
            files.filter { $0.imports.contains("Glibc") }.map(\.description)
                == ["Sources/CommitmentMapping/Logarithm.swift"])
        #expect(
            files.filter { $0.imports.contains("CommitmentStore") }.map(\.description)
                == ["Sources/CommitmentMapping/Store+Judgements.swift"])
    }

    @Test("every folder of Sources is in these lists")
    func complete() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: SourceFile.root.appending(path: "Sources").path)
        #expect(Set(folders) == Set(Self.layers.map(\.target) + Self.libraries.keys))
    }

    @Test("every target of the manifest is in these lists")
    func manifest() throws {
        let manifest = try String(
            contentsOf: SourceFile.root.appending(path: "Package.swift"), encoding: .utf8)
        let targets = manifest.matches(
            of: /(?:\btarget|\.target|\.executableTarget|\.systemLibrary)\(\s*(?:name: )?"([\w-]+)"/)
        #expect(Set(targets.map { String($0.1) }) == Set(Self.layers.map(\.target) + Self.libraries.keys))
    }

    @Test("the layers have no circle: each may import only what is named before it")
    func order() {
        var below = Set(Self.libraries.keys).union(Self.outside)
        for layer in Self.layers {
            #expect(layer.permitted.isSubset(of: below), "\(layer.target)")
            below.insert(layer.target)
        }
    }

    @Test("no line of code names Foundation, in whole or in part")
    func foundation() {
        for file in SourceFile.all {
            #expect(!file.code.contains("Foundation"), "\(file)")
        }
    }
}
