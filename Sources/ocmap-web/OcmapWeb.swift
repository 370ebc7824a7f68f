import CommitmentStore
import Glibc

/// The web server that `ocmap serve` starts; it checks what people write.
@main
struct OcmapWeb {
    static func main() async {
        guard CommandLine.arguments.count > 1, let options = ServerOptions(CommandLine.arguments.dropFirst())
        else { stop("ocmap-web is started by: ocmap serve", code: 64) }
        #if Web
        do {
            try await WebServer.run(options)
        } catch let error as any CustomStringConvertible & Error {
            stop("\(error)", code: 1)
        } catch {
            stop("The server stopped: \(error)", code: 1)
        }
        #else
        _ = options
        stop("This ocmap-web was built without its server. Build it with: make web", code: 1)
        #endif
    }

    private static func stop(_ reason: String, code: Int32) -> Never {
        Diary.tell(reason)
        exit(code)
    }
}
