package import CSV

/// Why OCP's status was refused as a whole; the database is as it was.
package enum OCPStatusError: Error, Equatable {
    case unreadable(file: String, CSVError)
    case tooLong(file: String, limit: Int)
    case notJSON(file: String, line: Int, reason: String)
    /// JSON, but not of this kind.
    case notStatus(file: String, line: Int, reason: String)
    case noFiles(folder: String)
    /// Two files of one folder speak of one country.
    case sameCountry(String, files: [String])
    /// The code says one country, the name another.
    case contradiction(file: String, line: Int, code: String, name: String)
}

extension OCPStatusError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let file, let error):
            "\(file): \(error)"
        case .tooLong(let file, let limit):
            "\(file): longer than \(limit) bytes, and a file of OCP's status has a few thousand. Name another."
        case .notJSON(let file, let line, let reason):
            "\(file), line \(line): \(reason)"
        case .notStatus(let file, let line, let reason):
            "\(file), line \(line): no status of open contracting as OCP publishes it: \(reason)"
        case .noFiles(let folder):
            "\(folder): no JSON file lies in this folder. Name the folder that holds OCP's files, one for each country."
        case .sameCountry(let country, let files):
            "\(files.joined(separator: " and ")): both speak of \(country). Remove one."
        case .contradiction(let file, let line, let code, let name):
            "\(file), line \(line): “iso” is \(code), but “name” is \(name). Correct one of them."
        }
    }
}
