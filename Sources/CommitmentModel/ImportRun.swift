/// One import of one file, as the database notes it.
package struct ImportRun: Equatable, Sendable {
    /// Counted from 1, in the order of the imports.
    package let number: Int
    /// The file's name, without its folder.
    package let file: String
    /// The layout that the file was read as.
    package let layout: String
    /// UTC, `2016-02-08T12:00:00Z`.
    package let imported: String
    /// Name and version of the program that imported it.
    package let program: String
    /// Of the file's bytes, 64 hexadecimal digits.
    package let sha256: String
    package let rows: RowCounts

    /// What became of the rows of the file.
    package struct RowCounts: Equatable, Sendable {
        package let read: Int
        package let new: Int
        package let changed: Int
        package let same: Int
        package let refused: Int

        package init(read: Int, new: Int, changed: Int, same: Int, refused: Int) {
            self.read = read
            self.new = new
            self.changed = changed
            self.same = same
            self.refused = refused
        }
    }

    package init(
        number: Int, file: String, layout: String, imported: String, program: String, sha256: String,
        rows: RowCounts
    ) {
        self.number = number
        self.file = file
        self.layout = layout
        self.imported = imported
        self.program = program
        self.sha256 = sha256
        self.rows = rows
    }
}
