import Foundation

/// Files of OGP's that are not ours to publish, in a folder beside the
/// package; tests that need them are skipped, visibly, where it is missing.
enum SharedData {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/data")
        .standardized

    static let explorer = folder.appending(path: "ogp-explorer-2017-03.csv").path
    static let official = folder.appending(path: "ogp-official-2024-07-subset.csv").path
    static func path(_ name: String) -> String { folder.appending(path: name).path }
    static let hasLists = FileManager.default.fileExists(atPath: path("procurement-pages.csv"))
    static let hasExplorer = FileManager.default.fileExists(atPath: explorer)
}
