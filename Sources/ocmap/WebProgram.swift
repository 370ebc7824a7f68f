import Glibc

/// The program with the web server, ocmap-web, which lies beside this one.
enum WebProgram {
    /// Why it was not started.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Puts the web server in the place of this program, under the same process
    /// number, so that signals reach it; comes back only with the reason why not.
    static func replacing(with arguments: [String]) -> Failure {
        guard let own = realpath("/proc/self/exe", nil) else { return Failure(description: missing) }
        defer { free(own) }
        let folder = String(cString: own).split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let path = folder.joined(separator: "/") + "/ocmap-web"
        guard access(path, X_OK) == 0 else { return Failure(description: missing) }
        // C takes a list that ends with nothing; it is gone with this program.
        var list = ([path] + arguments).map { strdup($0) } + [nil]
        execv(path, &list)
        return Failure(description: "ocmap-web was not started: \(String(cString: strerror(errno))).")
    }

    private static let missing =
        "The web server is a program of its own, ocmap-web, and it does not lie beside ocmap. Build it with: make web"
}
