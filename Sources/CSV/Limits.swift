/// How large the parts of a table may be.
///
/// What is larger is no table: a file that pretends, or one with a quote too
/// many. The limits keep it from filling the memory.
package struct Limits: Equatable, Sendable {
    let fieldBytes: Int
    let fieldsPerRecord: Int
    let recordBytes: Int

    /// The usual limits, but for those that are given.
    ///
    /// - Parameters:
    ///   - fieldBytes: The bytes of a field as it stands in the file, without
    ///     the quotes around it.
    ///   - fieldsPerRecord: The fields of a record.
    ///   - recordBytes: The bytes of a record without its line end.
    package init(
        fieldBytes: Int = 16 << 20, fieldsPerRecord: Int = 50_000, recordBytes: Int = 32 << 20
    ) {
        self.fieldBytes = fieldBytes
        self.fieldsPerRecord = fieldsPerRecord
        self.recordBytes = recordBytes
    }
}
