/// A file of delimited text in any dialect and encoding that people send.
///
/// The file is read twice: once to recognise how, and once for its records.
/// Neither keeps it in memory.
///
/// ```swift
/// let file = try TableFile(path: "commitments.csv")
/// print("read as \(file.recognition), \(file.recognition.shape)")
/// var reader = try file.reader()
/// while try reader.next() {
///     if let kind = file.recognition.shape.aside(at: reader.line) { print(reader.line, kind.rawValue) }
/// }
/// ```
package struct TableFile: Equatable, Sendable {
    package let path: String
    package let recognition: Recognition
    /// Which file was recognised; no other is read.
    package let state: FileState

    /// Recognises how the file at `path` is to be read.
    ///
    /// - Parameters:
    ///   - path: The file, which has to be one that can be read twice.
    ///   - options: What need not be recognised.
    /// - Throws: A ``CSVError`` if the file cannot be read or is no delimited text.
    package init(path: String, options: ReadingOptions = ReadingOptions()) throws(CSVError) {
        let source = try FileSource(path: path)
        guard source.isRegular else { throw CSVError(.pipe) }
        self.path = path
        state = source.state
        recognition = try Recognition(of: source, options: options)
    }

    /// A reader that stands before the first record; its lines are those of the file.
    ///
    /// - Throws: A ``CSVError`` if the file cannot be read, or is another than the one that was recognised.
    package func reader() throws(CSVError) -> CSVReader {
        let source = try FileSource(path: path)
        guard source.state == state else { throw CSVError(.changed) }
        return try recognition.reader(of: source)
    }
}
