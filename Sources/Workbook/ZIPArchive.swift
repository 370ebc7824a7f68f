import CZip
import Glibc

/// A ZIP archive that is open for reading; closed when nobody needs it.
final class ZIPArchive {
    private let handle: OpaquePointer
    let limits: WorkbookLimits
    /// The bytes of the file, which no part of it can exceed while it is packed.
    private let size: Int

    /// Opens the archive at `path`, a file that starts like one.
    init(path: String, limits: WorkbookLimits) throws(WorkbookError) {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
            throw .damagedArchive(reason: Self.reason(code))
        }
        self.handle = handle
        self.limits = limits
        var status = stat()
        size = stat(path, &status) == 0 ? Int(status.st_size) : 0
        guard zip_get_num_entries(handle, 0) <= limits.entries else {
            throw .tooManyEntries(limit: limits.entries)
        }
    }

    deinit {
        zip_discard(handle)
    }

    /// Opens a part by its path in the archive, blind to case as the parts of
    /// a workbook are; `nil` if there is none.
    func part(_ name: String, limit: Int) throws(WorkbookError) -> ZIPPart? {
        var index = zip_name_locate(handle, name, 0)
        if index < 0 { index = zip_name_locate(handle, name, ZIP_FL_NOCASE) }
        guard index >= 0 else { return nil }
        // Which of two would be meant, nobody could say.
        for other in (index + 1)..<max(index + 1, zip_get_num_entries(handle, 0)) {
            guard zip_get_name(handle, UInt64(other), 0).map({ String(cString: $0) != name }) ?? true else {
                throw .damagedPart(name, reason: "it is there twice")
            }
        }
        return try ZIPPart(self, name: name, index: UInt64(index), limit: limit)
    }

    /// Opens a part that another one names.
    func needed(_ name: String, limit: Int) throws(WorkbookError) -> ZIPPart {
        guard let part = try part(name, limit: limit) else { throw .missingPart(name) }
        return part
    }

    /// What stands at an index, and its bytes.
    fileprivate func open(
        _ index: UInt64, _ name: String
    ) throws(WorkbookError) -> (file: OpaquePointer, size: Int) {
        var status = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &status) == 0 else { throw failure(name) }
        guard status.encryption_method == ZIP_EM_NONE else { throw .locked }
        // The archive may say what it likes; its parts lie in the file.
        let packed = min(size, Int(clamping: status.comp_size))
        let unpacked = Int(clamping: status.size)
        guard unpacked <= limits.ratioFromBytes || unpacked / limits.ratio <= packed else {
            throw .expandsTooMuch(part: name, ratio: limits.ratio)
        }
        guard let file = zip_fopen_index(handle, index, 0) else { throw failure(name) }
        return (file, unpacked)
    }

    private func failure(_ name: String) -> WorkbookError {
        .damagedPart(name, reason: String(cString: zip_strerror(handle)))
    }

    private static func reason(_ code: Int32) -> String {
        var error = zip_error_t()
        zip_error_init_with_code(&error, code)
        defer { zip_error_fini(&error) }
        return String(cString: zip_error_strerror(&error))
    }
}

/// One part of an archive, read from its start to its end.
final class ZIPPart {
    let name: String
    let limits: WorkbookLimits
    // Also keeps the archive open.
    private let archive: ZIPArchive
    private let file: OpaquePointer
    /// How many bytes it has, as the archive says.
    private let size: Int
    private let limit: Int
    private var count = 0

    fileprivate init(_ archive: ZIPArchive, name: String, index: UInt64, limit: Int) throws(WorkbookError) {
        (file, size) = try archive.open(index, name)
        self.name = name
        self.archive = archive
        self.limit = limit
        limits = archive.limits
    }

    deinit {
        zip_fclose(file)
    }

    /// Reads the next bytes of the part.
    ///
    /// - Returns: How many there were; 0 at the end, whose checksum is right then.
    func read(into buffer: UnsafeMutableRawPointer, count room: Int) throws(WorkbookError) -> Int {
        let received = Int(zip_fread(file, buffer, UInt64(room)))
        guard received >= 0 else {
            throw .damagedPart(name, reason: String(cString: zip_file_strerror(file)))
        }
        count += received
        guard count <= limit else { throw .partTooLarge(name, limit: limit) }
        guard count <= size else { throw .damagedPart(name, reason: "it is larger than the archive says") }
        return received
    }
}
