/// The names by which a browser may know this server.
///
/// A page elsewhere can let its own name lead to this machine and then read
/// whatever is answered (DNS rebinding). The browser still sends that name as
/// `Host`, so only names that lead here by right are answered. Numbers cannot be
/// rebound: a server for others answers to any.
struct HostList: Sendable {
    private let names: Set<String>
    private let takesNumbers: Bool

    /// - Parameters:
    ///   - host: Where the server listens.
    ///   - names: What else leads to it, such as the name of a proxy before it.
    init(host: String, names: [String]) {
        let loopback: Set = ["127.0.0.1", "localhost", "::1"]
        self.names = loopback.union([host.lowercased()]).union(names.map { $0.lowercased() })
        takesNumbers = !loopback.contains(host)
    }

    /// Whether a request with this `Host` is meant for this server.
    func permits(_ host: String?) -> Bool {
        guard let host, let name = Self.name(in: host) else { return false }
        return names.contains(name.lowercased()) || (takesNumbers && Self.isNumber(name))
    }

    /// What stands before the port; `nil` for what is not well formed.
    private static func name(in host: String) -> String? {
        let end: String.Index
        if host.hasPrefix("["), let bracket = host.firstIndex(of: "]") {
            end = host.index(after: bracket)
        } else {
            end = host.firstIndex(of: ":") ?? host.endIndex
        }
        let (name, port) = (host[..<end], host[end...])
        guard port.isEmpty || (port.first == ":" && port.dropFirst().utf8.allSatisfy(isDigit)) else {
            return nil
        }
        return String(name.hasPrefix("[") ? name.dropFirst().dropLast() : name)
    }

    private static func isNumber(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let isIPv4 = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy(isDigit) }
        return isIPv4 || (name.contains(":") && name.utf8.allSatisfy { isDigit($0) || isLetterOrColon($0) })
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetterOrColon(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
