import ArgumentParser
import CommitmentStore
import Glibc

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database, and try the copy.",
        discussion: """
            The copy is whole, of one state, whatever is imported meanwhile; it is there only after it was \
            opened and found to be sound. To go back to it, put it in the place of the database, without a file \
            called -journal or -wal beside it. It holds what meetings decided, so keep it where the database \
            may be kept; the address book of “ocmap contact” is a file of its own. A file that is there is \
            left alone.

            EXAMPLES
              ocmap backup ocmap-2016-03-15.sqlite
            """)

    /// Why there is no backup.
    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ file: String, _ reason: String) { description = "\(file) was not written: \(reason)." }
    }

    @Argument(help: "The file to write, which must not be there yet.")
    var file: String

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if file.isEmpty {
            throw ValidationError("Name a file, such as: ocmap backup ocmap-2016-03-15.sqlite")
        }
    }

    func run() throws {
        let store = try database.open()
        store.breakOff { Interruption.signal != 0 }
        try refuseExisting()
        guard let folder = FreshName.folder("\(file).") else { throw failure() }
        defer { OutputFolder.remove(folder) }
        let copy = "\(folder)/backup.sqlite"
        do {
            let (runs, commitments) = try store.writeBackup(to: copy)
            try put(copy)
            Terminal.tell(
                "\(file): \(OutputFile.size(of: file)) bytes, \(runs) import runs, \(commitments) commitments; "
                    + "opened and found to be sound")
        } catch {
            throw Interruption.signal == 0 ? error : Failure(file, "stopped")
        }
    }

    /// Whoever may read the database may read the copy, and nobody else.
    private func put(_ copy: String) throws {
        var information = stat()
        let descriptor = open(copy, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, stat(database.path, &information) == 0,
            fchmod(descriptor, information.st_mode & 0o666) == 0, fsync(descriptor) == 0
        else { throw failure() }
        try refuseExisting()
        guard Interruption.signal == 0, rename(copy, file) == 0 else { throw failure() }
    }

    private func refuseExisting() throws {
        var information = stat()
        if lstat(file, &information) == 0 {
            throw Failure(file, "it is there already, and was left alone. Name a new file")
        }
    }

    private func failure() -> Failure { Failure(file, String(cString: strerror(errno))) }
}
