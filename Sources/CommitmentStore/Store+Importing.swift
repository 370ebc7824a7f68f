import SQLite

extension Store {
    /// Runs one import as a whole or not at all.
    ///
    /// A file that was imported before and that changed nothing leaves the
    /// database exactly as it was. `work` writes the rows, and says at the end
    /// whether to keep them. It may be asked twice: what it wrote first is then gone.
    package func importing<Output>(
        _ run: ImportSession.Run, _ work: (ImportSession) throws -> ImportSession.Ending<Output>
    ) throws -> Output {
        do {
            do {
                return try attempt(run, work, isFirst: true)
            } catch is ImportSession.Again {
                return try attempt(run, work, isFirst: false)
            }
        } catch let error as SQLiteError where error.code == .interrupted || isStopped(waiting: error) {
            throw StoreError.stopped
        }
    }

    /// Whether it was waiting for another writer when somebody stopped it.
    private func isStopped(waiting error: SQLiteError) -> Bool {
        error.code == .busy && connection.isToBreakOff()
    }

    /// Runs an import once.
    ///
    /// A file that is known is first taken without noting where its rows came
    /// from: mostly it changes nothing, and then nothing may stay of it. If it
    /// does, everything is undone and done ``Again``.
    private func attempt<Output>(
        _ run: ImportSession.Run, _ work: (ImportSession) throws -> ImportSession.Ending<Output>,
        isFirst: Bool
    ) throws -> Output {
        var output: Output?
        do {
            return try connection.transaction {
                let isRepeat = try connection.rows(
                    "SELECT count(*) FROM import_run WHERE sha256 = :sha256 AND profile = :profile"
                ) {
                    try $0.bind(run.sha256, to: ":sha256")
                    try $0.bind(run.profile, to: ":profile")
                } decode: {
                    $0.integer(at: 0) > 0
                }[0]
                let session = try ImportSession(
                    run, connection: connection, notesSources: !isRepeat || !isFirst)
                let result = try work(session)
                output = result.output
                guard result.keep, !isRepeat || session.hasWritten else { throw Undo() }
                if isRepeat, isFirst { throw ImportSession.Again() }
                try session.finish(result.counts)
                return result.output
            }
        } catch is Undo {
            guard let output else { preconditionFailure("Undo is thrown after the output is set") }
            return output
        }
    }

    /// Leaves a transaction without a trace, and without a failure.
    private struct Undo: Error {}
}

extension ImportSession {
    /// Leaves a transaction to enter it once more, and to note where every row came from.
    struct Again: Error {}

    /// Completes the run: the search index, and the counts.
    fileprivate func finish(_ counts: ImportCounts) throws {
        try sources.finish()
        // Fed at the end: triggers, or statements between others, would make
        // FTS5 write a segment for each row.
        for name in ["words-before", "words-after"] {
            var index = try Statement(StoreSQL.query(name), on: connection)
            try index.bind(runID, to: ":run")
            try index.bind(lastOldCommitment, to: ":old")
            try index.run()
        }
        var run = try Statement(
            """
            UPDATE import_run SET rows_read = :read, rows_new = :new, rows_changed = :changed,
                rows_same = :same, rows_refused = :refused
            WHERE id = :run
            """, on: connection)
        try run.bind(counts.read, to: ":read")
        try run.bind(counts.new, to: ":new")
        try run.bind(counts.changed, to: ":changed")
        try run.bind(counts.same, to: ":same")
        try run.bind(counts.refused, to: ":refused")
        try run.bind(runID, to: ":run")
        try run.run()
    }
}
