// swift-tools-version: 6.2

import PackageDescription

// One list, used by every Swift target, so that no target can drift.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of ours, with the settings that all of them share.
func target(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// What only the web server needs, where the trait asks for it.
func web(_ product: String, of package: String) -> Target.Dependency {
    .product(name: product, package: package, condition: .when(traits: ["Web"]))
}

/// The tests of one target; they live in `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.target(name: name)] + dependencies,
        swiftSettings: strict)
}

let package = Package(
    name: "ocmap",
    products: [
        .executable(name: "ocmap", targets: ["ocmap"]),
        .executable(name: "ocmap-web", targets: ["ocmap-web"]),
    ],
    // Whoever does not want the web server never clones what it stands on.
    traits: [.trait(name: "Web", description: "The web server that `ocmap serve` starts.")],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        // These come with Hummingbird; the manifest names what the server imports.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries, each behind one Swift target that alone may import it.
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CRename"),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CEmbedded"),
        .target(name: "CSHA256"),

        // What stands on what; Tests/ArchitectureTests holds the sources to it.
        target("CommitmentModel", ["CSHA256"]),
        target("SQLite", ["CSQLite"]),
        target("CSV"),
        target("Workbook", ["CZip", "CExpat"]),
        // CEmbedded puts the SQL files into the program.
        target("CommitmentStore", ["SQLite", "CommitmentModel", "CEmbedded"], exclude: ["SQL"]),
        target("CommitmentMapping", ["CommitmentModel", "CommitmentStore"]),
        target("CommitmentImport", ["CSV", "Workbook", "CommitmentModel", "CommitmentStore"]),
        target("Reporting", ["CommitmentModel", "CommitmentMapping", "CXLSXWriter"]),
        // CEmbedded puts the style and the script into the program.
        target(
            "MapPages", ["CommitmentModel", "CommitmentStore", "CommitmentMapping", "Reporting"],
            exclude: ["Assets"]),
        .executableTarget(
            name: "ocmap",
            dependencies: [
                "CommitmentImport", "CommitmentMapping", "CommitmentModel", "CommitmentStore", "MapPages",
                "Reporting", "CRename",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "ocmap-web",
            dependencies: [
                "CommitmentMapping", "CommitmentModel", "CommitmentStore", "MapPages", "Reporting", "CZlib",
                web("Hummingbird", of: "hummingbird"), web("HummingbirdCore", of: "hummingbird"),
                web("NIOCore", of: "swift-nio"),
                web("NIOHTTPTypes", of: "swift-nio-extras"), web("Logging", of: "swift-log"),
                web("ServiceLifecycle", of: "swift-service-lifecycle"),
                web("UnixSignals", of: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        tests("CSV"),
        tests("Workbook"),
        tests("SQLite"),
        tests("CommitmentStore", ["SQLite", "CommitmentModel"]),
        tests("CommitmentMapping", ["CommitmentImport", "CommitmentModel", "CommitmentStore", "SQLite"]),
        tests("CommitmentImport", ["CSV", "CommitmentModel", "CommitmentStore", "Reporting", "SQLite"]),
        tests("Reporting", ["CommitmentMapping", "CommitmentModel"]),
        tests(
            "MapPages",
            ["CommitmentImport", "CommitmentMapping", "CommitmentModel", "CommitmentStore", "Reporting"]),
        tests("ocmap", ["Reporting", "SQLite"]),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
