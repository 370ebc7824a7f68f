/// What the site answers: a page, a list or a file.
package struct Answer: Equatable, Sendable {
    package enum Status: Int, Sendable {
        case found = 200
        /// A filter has a value that nobody knows; the page says which are known.
        case badRequest = 400
        case notFound = 404
        case methodNotAllowed = 405
        case tooLarge = 413
        /// Asked under a name that is not this server's.
        case misdirected = 421
        case failed = 500
        case unavailable = 503
    }

    package var status: Status
    /// As HTTP writes it: "text/html; charset=utf-8".
    package var contentType: String
    package var bytes: [UInt8]

    init(_ status: Status = .found, contentType: String, _ bytes: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.bytes = bytes
    }
}

extension Address {
    var contentType: String {
        switch (place, form) {
        case (.asset(let name), _):
            switch name.suffix(4) {
            case ".css": "text/css; charset=utf-8"
            case ".svg": "image/svg+xml"
            default: "text/javascript; charset=utf-8"
            }
        case (.searchIndex, _), (_, .json): "application/json"
        case (_, .csv): "text/csv; charset=utf-8"
        case (_, .html): "text/html; charset=utf-8"
        }
    }
}
