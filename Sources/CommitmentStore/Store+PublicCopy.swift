package import SQLite

extension Store {
    /// Tables that everybody may read; a table is in one of the two lists.
    package static let publicTables: Set = [
        "country", "country_alias", "membership", "action_plan", "commitment", "commitment_key",
        "commitment_text", "report", "assessment", "tag", "tag_label", "commitment_tag", "tag_judgement",
        "signal", "pledge", "engagement", "joint_priority", "agenda_item", "event", "organisation",
        "condition", "story", "outline", "override", "import_run", "provenance", "change", "contradiction",
        "ambiguous_row",
        "calendar_rule", "focal_point",
    ]

    /// Tables that leave the house empty, with the statement that empties them.
    ///
    /// What a meeting decided is for those who were there; what an import changed
    /// in it stands in another table, too, and so does the name of its file.
    package static let withheldTables: [String: SQLText] = [
        "assistance": """
        DELETE FROM assistance;
        DELETE FROM change WHERE subject = 'assistance';
        DELETE FROM provenance WHERE subject = 'assistance';
        DELETE FROM import_run WHERE profile = 'ocmap-decisions';
        """
    ]

    /// The layout of the files behind what is withheld, which nothing public rests on.
    package static let withheldLayout = "ocmap-decisions"

    /// Writes a copy of the database that everybody may have: withheld tables are
    /// empty, and nothing that was deleted is left in its pages.
    ///
    /// One state of the database, whatever is imported meanwhile. The same
    /// database gives the same bytes.
    ///
    /// - Parameter path: Of a file that does not exist yet, in a folder that only
    ///   its owner can look into: until it is done it holds everything.
    /// - Throws: ``StoreError/altered(_:)`` for a database with anything of which
    ///   nobody said whether it is public; otherwise `SQLiteError`.
    package func writePublicCopy(to path: String) throws {
        try SchemaCheck.pass(connection)
        let copy = try copy(to: path)
        for empty in Self.withheldTables.values { try copy.execute(empty) }
        // What ANALYZE counted in the whole database.
        try copy.execute("DROP TABLE IF EXISTS sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4")
        try copy.execute("VACUUM")
    }
}
