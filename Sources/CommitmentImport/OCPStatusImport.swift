import CSV
import CommitmentModel
package import CommitmentStore

/// Imports OCP's status of open contracting: a JSON file, or a folder with one
/// for each country.
package struct OCPStatusImport {
    private static let profile = "ocp-status"
    private static let longest = 16 << 20

    private let store: Store
    private let options: FileImport.Options

    package init(into store: Store, _ options: FileImport.Options) {
        self.store = store
        self.options = options
    }

    /// Whether a path is meant for this import: a folder, or a file that begins
    /// with `{`.
    package static func isMeant(by path: String) -> Bool {
        if (try? Folder.names(in: path)) != nil { return true }
        guard var source = try? FileSource(path: path), source.isRegular else { return false }
        let start = try? [UInt8](capacity: 4096) { output throws(CSVError) in try source.read(into: &output) }
        let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
        return start?.first { !blanks.contains($0) } == UInt8(ascii: "{")
    }

    /// Reads a file or a folder and stores what it says, as a whole or not at all.
    ///
    /// One import is one run: of a folder, its name and the SHA-256 of the lines
    /// that `sha256sum` prints for its files.
    ///
    /// - Returns: What became of the entries. When some were refused and the
    ///   options do not keep the others, nothing was stored.
    /// - Throws: ``OCPStatusError`` for what is refused as a whole.
    package func callAsFunction(path: String) throws -> FileImport.Report {
        let name = FileTable.name(of: path)
        let (files, sha256) = try Self.files(at: path, name: name)
        let known = try self.known(files)
        let run = ImportSession.Run(
            file: name, sha256: sha256, profile: Self.profile, program: options.program, time: options.time,
            authority: 1)
        return try store.importing(run) { session in
            var report = FileImport.Report(file: name, reading: "")
            var claims = 0
            if let problem = Self.unknown(files.filter { known[$0.file] == nil }) {
                report.problems.append(problem)
            }
            for file in files {
                guard let country = known[file.file] else { continue }
                let contents = file.read(of: country, today: PartialDate(String(options.time.prefix(10))))
                let repeats = try store(contents, of: country, session, &report.counts)
                report.problems += (contents.problems + repeats).sorted { $0.line < $1.line }
                claims += contents.claims
            }
            report.changes = session.changes
            report.reading = Self.reading(files: files.count, known: known.count, claims: claims)
            let isComplete = report.counts.refused == 0 || options.keepsGoodRows
            let keep = isComplete && !options.isRehearsal && report.counts.read > 0
            return .init(output: report, counts: report.counts, keep: keep)
        }
    }

    /// Stores what a file says, and tells which entries repeat others.
    private func store(
        _ contents: OCPStatusFile.Contents, of country: CountryCode, _ session: ImportSession,
        _ counts: inout ImportCounts
    ) throws -> [Problem] {
        counts.read += contents.items.count + contents.refused
        counts.refused += contents.refused
        var repeats: [Problem] = []
        let outcomes = try session.put(contents.items.map(\.draft), of: country)
        for (item, outcome) in zip(contents.items, outcomes) {
            switch outcome {
            case .new: counts.new += 1
            case .changed: counts.changed += 1
            case .same: counts.same += 1
            case .repeated:
                counts.same += 1
                repeats.append(
                    Problem(
                        severity: .warning, line: item.line, cell: item.place, column: item.key,
                        value: item.draft.title, message: "repeats an entry of the same file; it counts once."
                    ))
            }
        }
        return repeats
    }

    /// The countries that files speak of, by file name; of others, none.
    private func known(_ files: [OCPStatusFile]) throws -> [String: CountryCode] {
        let countries = try store.countries()
        let codes = Dictionary(uniqueKeysWithValues: countries.map { ($0.iso2, $0.code) })
        let names = try CountryNames(store)
        var known: [String: CountryCode] = [:]
        var earlier: [String: OCPStatusFile] = [:]
        for file in files {
            if let other = earlier.updateValue(file, forKey: file.code) {
                throw OCPStatusError.sameCountry(file.name, files: [other.file, file.file])
            }
            let code = codes[file.code]
            if let named = names.code(of: file.name), named != code {
                throw OCPStatusError.contradiction(
                    file: file.file, line: file.line, code: file.code, name: file.name)
            }
            if let code { known[file.file] = code }
        }
        return known
    }
}

// MARK: What is read, and how it is told

extension OCPStatusImport {
    private static func files(at path: String, name: String) throws -> ([OCPStatusFile], sha256: String) {
        guard let names = try within(name, { () throws(CSVError) in try Folder.names(in: path) }) else {
            let bytes = try bytes(of: path, file: name)
            return ([try OCPStatusFile(bytes, file: name)], digest(bytes))
        }
        // OCP keeps its list of countries beside them, as _index.json.
        let found = names.filter {
            $0.lowercased().hasSuffix(".json") && !$0.hasPrefix("_") && !$0.hasPrefix(".")
        }
        guard !found.isEmpty else { throw OCPStatusError.noFiles(folder: name) }
        var (files, list) = ([OCPStatusFile](), "")
        for file in found {
            let bytes = try bytes(of: "\(path)/\(file)", file: file)
            files.append(try OCPStatusFile(bytes, file: file))
            list += "\(digest(bytes))  \(file)\n"
        }
        return (files, SHA256.hexadecimalDigest(of: list))
    }

    private static func bytes(of path: String, file: String) throws -> [UInt8] {
        let bytes = try within(file) { () throws(CSVError) in
            var source = try FileSource(path: path)
            guard source.isRegular else { throw CSVError(.unreadable(reason: "not a regular file")) }
            return try source.all(upTo: longest)
        }
        guard let bytes else { throw OCPStatusError.tooLong(file: file, limit: longest) }
        return bytes
    }

    private static func within<Output>(_ file: String, _ read: () throws(CSVError) -> Output) throws -> Output
    {
        do throws(CSVError) {
            return try read()
        } catch {
            throw OCPStatusError.unreadable(file: file, error)
        }
    }

    private static func digest(_ bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.hexadecimalDigest()
    }

    private static func reading(files: Int, known: Int, claims: Int) -> String {
        let unknown = files - known
        return [
            "OCP status, \(files) \(files == 1 ? "file" : "files")",
            claims == 0 ? nil : "\(claims) \(claims == 1 ? "claim" : "claims") not counted",
            unknown == 0 ? nil : "\(unknown) of no country that ocmap knows",
        ].compactMap(\.self).joined(separator: ", ")
    }

    /// One problem for all countries that are left out, each named once.
    private static func unknown(_ files: [OCPStatusFile]) -> Problem? {
        let told = files.filter(\.hasEntries)
        guard let first = told.first ?? files.first else { return nil }
        func names(_ files: [OCPStatusFile]) -> String { files.map(\.name).joined(separator: "; ") }
        let silent = files.filter { !$0.hasEntries }
        let parts = [
            told.isEmpty ? nil : "With entries: \(names(told)).",
            silent.isEmpty ? nil : "Without: \(names(silent)).",
        ]
        return Problem(
            severity: .warning, line: first.line, cell: "\(first.file) .name", column: "name", value: nil,
            message:
                "\(files.count == 1 ? "1 country" : "\(files.count) countries") that ocmap does not know "
                + "\(files.count == 1 ? "was" : "were") left out. \(parts.compactMap(\.self).joined(separator: " "))"
        )
    }
}

extension FileSource {
    /// Every byte; `nil` if there are more than `limit`.
    mutating func all(upTo limit: Int) throws(CSVError) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let piece = try [UInt8](capacity: 1 << 16) { output throws(CSVError) in try read(into: &output) }
            if piece.isEmpty { return bytes }
            bytes += piece
        }
        return nil
    }
}
