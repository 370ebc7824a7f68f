import Glibc
import Synchronization

/// Ctrl-C, and the wish of another program to end this one.
enum Interruption {
    private static let requested = Atomic<Int32>(0)

    /// The signal that asks to stop; 0 if none does.
    static var signal: Int32 { requested.load(ordering: .relaxed) }

    /// From now on a signal only asks to stop, so that what is half done can be undone.
    ///
    /// Whoever works on then looks at ``signal`` from time to time. A second one
    /// ends the program at once, as it always would.
    static func isAwaited() { handlers }

    /// Set up once: the second signal is not for us, however often one is awaited.
    private static let handlers: Void = {
        // Set up here: in a handler nothing may be.
        requested.store(0, ordering: .relaxed)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { Interruption.requested.store($0, ordering: .relaxed) }
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
        // Who started the program may have blocked signals, as the threads of a pool do.
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM] {
            sigaction(signal, &action, nil)
            sigaddset(&signals, signal)
        }
        sigprocmask(SIG_UNBLOCK, &signals, nil)
    }()
}
