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

/// The tests of one target; they live in `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.target(name: name)] + dependencies,
        swiftSettings: strict)
}

let package = Package(
    name: "ocmap",
    products: [.executable(name: "ocmap", targets: ["ocmap"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // C libraries, each behind one Swift target that alone may import it.
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
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
        .executableTarget(
            name: "ocmap",
            dependencies: [
                "CommitmentImport", "CommitmentMapping", "CommitmentModel", "CommitmentStore", "Reporting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        tests("CSV"),
        tests("Workbook"),
        tests("SQLite"),
        tests("CommitmentStore", ["SQLite", "CommitmentModel"]),
        tests("CommitmentMapping", ["CommitmentImport", "CommitmentModel", "CommitmentStore"]),
        tests("CommitmentImport", ["CSV", "CommitmentModel", "CommitmentStore", "Reporting", "SQLite"]),
        tests("Reporting", ["CommitmentMapping", "CommitmentModel"]),
        tests("ocmap", ["Reporting", "SQLite"]),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
