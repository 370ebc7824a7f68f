import Glibc

/// The end of what only reads and may not take longer.
enum Deadline {
    /// What is said when time is up; made while the program is compiled, so that a handler may use it.
    static var words: StaticString {
        "The query was broken off: its time is up. Ask for less, or give it more time with --seconds."
    }

    /// Runs `work`, and ends the program after so many seconds, whatever is in the way.
    ///
    /// SQLite asks between two steps whether to break off; a single step may take long.
    static func kept<Output>(in seconds: Int, _ work: () throws -> Output) rethrows -> Output {
        signal(SIGALRM) { _ in
            // In a handler nothing may be made, and little be called.
            Deadline.say("ocmap: ")
            Deadline.say(Deadline.words)
            Deadline.say("\n")
            _exit(1)
        }
        // Who started the program may have blocked signals, as the threads of a pool do.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGALRM)
        sigprocmask(SIG_UNBLOCK, &signals, nil)
        alarm(UInt32(seconds))
        defer { alarm(0) }
        return try work()
    }

    private static func say(_ words: StaticString) {
        _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    }
}
