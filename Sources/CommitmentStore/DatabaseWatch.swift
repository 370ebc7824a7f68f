import Glibc
import SQLite

/// Notices when a database becomes another than it was.
///
/// For whoever keeps what was read: what others commit shows in SQLite's
/// `data_version`, and a file that was put in its place, or copied over it, in the file itself.
package final class DatabaseWatch {
    private let path: String
    private var store: Store
    private var file: FileIdentity?
    private var version: Int
    private var count = 0

    package init(path: String) throws {
        self.path = path
        file = FileIdentity(path)
        store = try Self.open(path)
        version = try store.connection.dataVersion()
    }

    /// How often the database was found changed; never throws, since a database
    /// that is being written can be asked again a moment later.
    package func changes() -> Int {
        let found = FileIdentity(path)
        if let found, found != file, let opened = try? Self.open(path),
            let newest = try? opened.connection.dataVersion()
        {
            (store, file, version) = (opened, found, newest)
            count += 1
        } else if let newest = try? store.connection.dataVersion(), newest != version {
            version = newest
            count += 1
        }
        return count
    }

    private static func open(_ path: String) throws -> Store {
        let store = try Store.open(path: path)
        // Who is asked at every request must not wait for a writer.
        try store.connection.execute("PRAGMA busy_timeout = 0")
        return store
    }
}

/// Which file stands at a path, and how it was written last: two databases
/// may have counted as many changes, and `data_version` says nothing then.
private struct FileIdentity: Equatable {
    let device: UInt64
    let number: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int

    /// `nil` where there is none.
    init?(_ path: String) {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        device = UInt64(information.st_dev)
        number = UInt64(information.st_ino)
        size = Int64(information.st_size)
        seconds = information.st_mtim.tv_sec
        nanoseconds = information.st_mtim.tv_nsec
    }
}
