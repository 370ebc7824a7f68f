import CSQLite

// For work that somebody may want to end before it is done.
extension Connection {
    /// Breaks off whatever runs from now on as soon as `isStopped` says so.
    ///
    /// The statement then fails with code `interrupted`, and its transaction
    /// is rolled back; one that waits for another writer, with code `busy`.
    /// Asked every few milliseconds.
    package func breakOff(when isStopped: @escaping @Sendable () -> Bool) {
        let stop = Stop(isStopped)
        self.stop = stop
        sqlite3_progress_handler(
            handle, 10_000,
            { context in
                guard let context else { return 0 }
                return Unmanaged<Stop>.fromOpaque(context).takeUnretainedValue().isStopped() ? 1 : 0
            }, Unmanaged.passUnretained(stop).toOpaque())
        sqlite3_busy_handler(
            handle,
            { context, waits in
                // Waits are counted from 0, a hundredth of a second each.
                guard let context, waits < Connection.patience * 100,
                    !Unmanaged<Stop>.fromOpaque(context).takeUnretainedValue().isStopped()
                else { return 0 }
                sqlite3_sleep(10)
                return 1
            }, Unmanaged.passUnretained(stop).toOpaque())
    }

    /// Breaks off whatever runs from now on when what runs on another connection is to be.
    package func breakOff(with other: Connection) {
        if let stop = other.stop { breakOff(when: stop.isStopped) }
    }

    /// The question of ``breakOff(when:)``, for work that asks SQLite nothing; it may be asked on any thread.
    package var isToBreakOff: @Sendable () -> Bool {
        guard let stop else { return { false } }
        return stop.isStopped
    }

    /// A question, as an object, since C takes a pointer.
    final class Stop {
        let isStopped: @Sendable () -> Bool

        init(_ isStopped: @escaping @Sendable () -> Bool) {
            self.isStopped = isStopped
        }
    }
}
