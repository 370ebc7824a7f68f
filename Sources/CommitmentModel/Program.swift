/// This program.
package enum Program {
    package static let version = "0.1.0"
    /// Name and version, as exports and imports carry them.
    package static let name = "ocmap \(version)"
}
