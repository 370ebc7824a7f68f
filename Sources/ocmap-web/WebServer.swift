#if Web
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The server: where it listens, and what it lets nobody do.
enum WebServer {
    /// Serves until a signal asks it to stop; what is being answered is finished first.
    static func run(_ options: ServerOptions) async throws {
        let shelf = try AnswerShelf(options)
        // What Hummingbird would log are addresses and errors of clients.
        let logger = Logger(label: "ocmap-web") { _ in SwiftLogNoOpLogHandler() }
        let application = Application(
            responder: SiteResponder(
                shelf: shelf, hosts: HostList(host: options.host, names: options.names),
                logsRequests: options.logsRequests),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionLimits()], idleTimeout: .seconds(10),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8_192, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))),
            configuration: .init(
                address: .hostname(options.host, port: options.port), backlog: 256,
                availableConnectionsDelegate: MaximumAvailableConnections(256, logger: logger)),
            onServerRunning: { channel in
                Diary.announce(host: options.host, port: channel.localAddress?.port ?? options.port)
            },
            logger: logger)
        var group = ServiceGroupConfiguration(
            services: [.init(service: application)], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        // No answer takes longer, so only what hangs is cut off.
        group.maximumGracefulShutdownDuration = .nanoseconds(ConnectionLimits.answerTime.nanoseconds)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as IOError {
            throw Failure(cannotListen: options, error.errnoCode)
        }
    }

    /// Why it does not listen.
    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(cannotListen options: ServerOptions, _ code: CInt) {
            description =
                switch code {
                case EADDRINUSE:
                    "Port \(options.port) is in use by another program. Name another with --port, or none."
                case EACCES:
                    "Port \(options.port) is for the system only. Name one above 1023 with --port, or none."
                case EADDRNOTAVAIL:
                    "\(options.host) is no address of this machine. Name one with --host, or none."
                default: "The server cannot listen on \(options.host): \(String(cString: strerror(code)))."
                }
        }
    }
}
#endif
