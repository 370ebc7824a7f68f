/// How much a workbook may unpack to.
///
/// A few kilobytes of ZIP can hold gigabytes of XML. What is beyond these is
/// no table that people sent; each is far above what Excel writes.
package struct WorkbookLimits: Equatable, Sendable {
    /// The rows and the columns of a sheet; Excel's own.
    static let rows = 1_048_576
    static let columns = 16_384

    /// The files in the archive.
    package var entries = 10_000
    /// The bytes of a part that describes the workbook: its sheets, its styles.
    package var partBytes = 64 << 20
    /// The bytes of the part with the shared texts.
    package var textPartBytes = 512 << 20
    /// The bytes of a sheet.
    package var sheetBytes = 8 << 30
    /// How many times its packed size a part may have, from `ratioFromBytes` on.
    ///
    /// Deflate makes up to 1,032 bytes of one. A sheet of words and numbers has
    /// 10, one of the digit 1 alone has 16.
    package var ratio = 50
    package var ratioFromBytes = 32 << 20
    /// How deep elements may stand in each other; those of a sheet stand 7 deep.
    package var depth = 64
    /// The bytes of one tag, comment or instruction.
    package var tagBytes = 1 << 20
    /// The bytes of a cell; Excel allows 32,767 characters.
    package var cellBytes = 4 * 32_767
    /// The bytes of all shared texts, which are kept in memory, and their number.
    package var textBytes = 256 << 20
    package var texts = 1 << 24
    /// The cells of a table, with all the empty ones between those that are there.
    package var cells = 1 << 27

    package init() {}
}
