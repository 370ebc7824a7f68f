import CRename
import Glibc

/// A folder that is there whole, or as it was.
///
/// Everything is written into a new folder beside it, which only its owner can
/// look into until it takes its place, in one step, when it is complete.
struct OutputFolder {
    /// What is made of it, in the words of a refusal.
    enum Kind {
        case site
        /// Never written over: its workbook may be filled in.
        case pack
    }

    /// Why a folder was not made or replaced.
    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ kind: Kind, _ path: String, _ reason: String) {
            description =
                switch kind {
                case .site: "\(path) was not published: \(reason). A site that was there is as it was."
                case .pack: "\(path) was not written: \(reason). What was there is as it was."
                }
        }
    }

    private let kind: Kind
    /// The folder to be replaced, behind links, and the one that is filled.
    private let target: String
    private let fresh: String
    private let isOurs: (_ name: String) -> Bool

    /// Fills a folder beside the target and puts it there; of a failure or a
    /// signal nothing is left.
    ///
    /// The target is nothing yet, an empty folder, or one that `mayReplace` knows
    /// as one of ours; any other is left alone. So is one with anything in it but
    /// files of which `isOurs` says, by their path in the folder, that they may go.
    ///
    /// - Returns: What `fill` returned.
    /// - Throws: ``Failure``, and what `fill` throws.
    static func make<Output>(
        _ kind: Kind, at path: String, mayReplace: (_ folder: String) -> Bool = { _ in false },
        isOurs: @escaping (_ name: String) -> Bool = { _ in false },
        _ fill: (OutputFolder) throws -> Output
    ) throws -> Output {
        let folder = try OutputFolder(kind, at: path, mayReplace, isOurs)
        do {
            let output = try fill(folder)
            try folder.put()
            return output
        } catch {
            remove(folder.fresh)
            throw Interruption.signal == 0 ? error : Failure(kind, path, Self.stopped)
        }
    }

    private init(
        _ kind: Kind, at path: String, _ mayReplace: (_ folder: String) -> Bool,
        _ isOurs: @escaping (_ name: String) -> Bool
    ) throws {
        self.kind = kind
        self.isOurs = isOurs
        var target = path
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        if let real = realpath(target, nil) {
            target = String(cString: real)
            free(real)
            var information = stat()
            guard stat(target, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else {
                throw Failure(kind, path, "it is a file. Name a new or an empty folder")
            }
            guard let names = Self.names(in: target) else { throw Failure(kind, path, Self.reason) }
            guard names.isEmpty || mayReplace(target) else {
                let what =
                    kind == .site
                    ? "other files than a site of ocmap" : "files, and a workbook in it may be filled in"
                throw Failure(kind, path, "the folder holds \(what). Name a new or an empty folder")
            }
            try Self.refuseStrangers(kind, in: target, named: path, isOurs)
        }
        guard let fresh = FreshName.folder("\(target).") else { throw Failure(kind, path, Self.reason) }
        self.target = target
        self.fresh = fresh
    }

    /// The path of a file in the new folder.
    func path(of name: String) -> String { "\(fresh)/\(name)" }

    /// Writes a file into the new folder; its name may have folders of its own.
    func write(_ bytes: [UInt8], to name: String) throws {
        guard Interruption.signal == 0 else { throw Failure(kind, target, Self.stopped) }
        var folder = fresh
        for part in name.split(separator: "/").dropLast() {
            folder += "/\(part)"
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
                throw Failure(kind, target, Self.reason)
            }
        }
        try OutputFile.write(bytes, toNew: path(of: name))
    }

    /// Puts the new folder in place of the old one, which is gone then.
    private func put() throws {
        // What the disk does not hold yet would be missing after a power cut.
        sync()
        guard Interruption.signal == 0 else { throw Failure(kind, target, Self.stopped) }
        // mkdtemp makes folders for their owner only; what is complete is for others too.
        guard chmod(fresh, 0o755) == 0 else { throw Failure(kind, target, Self.reason) }
        if access(target, F_OK) != 0 {
            guard rename(fresh, target) == 0 else { throw Failure(kind, target, Self.reason) }
            return
        }
        // Somebody may have put a file there while the new folder was filled.
        try Self.refuseStrangers(kind, in: target, named: target, isOurs)
        if renameat2(AT_FDCWD, fresh, AT_FDCWD, target, crename_exchange) == 0 {
            Self.remove(fresh)
            return
        }
        // Some file systems cannot exchange: an empty place for a moment is the best they do.
        let old = fresh + ".old"
        guard rename(target, old) == 0 else { throw Failure(kind, target, Self.reason) }
        guard rename(fresh, target) == 0 else {
            let reason = Self.reason
            rename(old, target)
            throw Failure(kind, target, reason)
        }
        Self.remove(old)
    }

    /// Deletes a folder that this program made, with everything in it; never follows a link.
    static func remove(_ path: String) {
        var information = stat()
        guard lstat(path, &information) == 0 else { return }
        guard information.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in names(in: path) ?? [] { remove("\(path)/\(name)") }
        rmdir(path)
    }

    private static func refuseStrangers(
        _ kind: Kind, in folder: String, named path: String, _ isOurs: (_ name: String) -> Bool
    ) throws {
        guard let name = stranger(in: folder, isOurs) else { return }
        throw Failure(
            kind, path,
            "“\(name)” in it is no file of ocmap's and would be lost. Move it away, or name a new or an empty folder"
        )
    }

    /// The first thing in a folder that is neither a file of ours nor a folder of such files.
    private static func stranger(
        in folder: String, below start: String = "", _ isOurs: (_ name: String) -> Bool
    ) -> String? {
        guard let names = names(in: folder), !names.isEmpty || start.isEmpty else { return start }
        for entry in names.sorted() {
            let (path, name) = ("\(folder)/\(entry)", start + entry)
            var information = stat()
            guard lstat(path, &information) == 0 else { return name }
            switch information.st_mode & S_IFMT {
            case S_IFREG: if !isOurs(name) { return name }
            case S_IFDIR: if let found = stranger(in: path, below: name + "/", isOurs) { return found }
            default: return name
            }
        }
        return nil
    }

    /// What lies in a folder; `nil` where that cannot be read.
    private static func names(in path: String) -> [String]? {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    private static let stopped = "stopped"

    private static var reason: String { String(cString: strerror(errno)) }
}
