/// What a browser says of encodings that it takes.
struct AcceptedEncodings {
    let takesGzip: Bool

    /// Reads an `Accept-Encoding`; without one, none.
    init(_ header: String?) {
        takesGzip = (header ?? "").split(separator: ",").contains { part in
            let words = part.lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
            let refused = words.dropFirst().contains {
                $0.hasPrefix("q=0") && !$0.contains { "123456789".contains($0) }
            }
            return words.first == "gzip" && !refused
        }
    }
}
